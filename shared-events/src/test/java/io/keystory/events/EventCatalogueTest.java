package io.keystory.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventCatalogueTest {

    @Test
    void every_event_has_a_wire_name_of_its_aggregate_in_the_past() {
        assertThat(EventCatalogue.types().all().keySet()).allMatch(name -> name.matches("[a-z_]+\\.[a-z_]+"));
    }
}
