package io.keystory.platform.start;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.store.database.OperationRefused;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnsupportedSettingsTest {

    @Test
    void whoever_names_an_axon_server_is_told_that_it_is_not_used() {
        assertThatThrownBy(() -> UnsupportedSettings.refuse(Map.of("KEYSTORY_AXON_SERVER", "localhost:8124")::get))
                .isInstanceOf(OperationRefused.class)
                .hasMessageStartingWith("KEYSTORY_AXON_SERVER is set, but this build of Keystory keeps its log in PostgreSQL")
                .message().hasLineCount(1);
    }

    @Test
    void an_empty_one_as_a_composition_passes_it_on_is_none() {
        UnsupportedSettings.refuse(Map.of("KEYSTORY_AXON_SERVER", "")::get);
        UnsupportedSettings.refuse(name -> null);
    }
}
