package io.keystory.events.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    sealed interface Fruit extends DomainEvent {
        @Override
        default StreamId stream() {
            return new StreamId("fruit", "1");
        }
    }

    @EventType("fruit.picked")
    record Picked() implements Fruit {}

    sealed interface Rotting extends Fruit {}

    @EventType(value = "fruit.rotted", version = 2, category = Category.ACTIVITY)
    record Rotted(@PersonalData String finder) implements Rotting {}

    private static final Upcaster ROTTED_1 = new Upcaster("fruit.rotted", 1, Set.of("name"), fruit -> {
        fruit.put("finder", fruit.remove("name"));
        return fruit;
    });

    @EventType("fruit.picked")
    record PickedToo() implements DomainEvent {
        @Override
        public StreamId stream() {
            return new StreamId("fruit", "2");
        }
    }

    record Unnamed() implements DomainEvent {
        @Override
        public StreamId stream() {
            return new StreamId("fruit", "3");
        }
    }

    @Test
    void types_are_found_through_sealed_interfaces_at_any_depth() {
        EventTypes types = EventTypes.of(List.of(Fruit.class), List.of(ROTTED_1));
        assertThat(types.all()).containsOnlyKeys("fruit.picked", "fruit.rotted");
        assertThat(types.typeOf("fruit.rotted")).isEqualTo(Rotted.class);
        assertThat(EventTypes.describe(Rotted.class).version()).isEqualTo(2);
        assertThat(EventTypes.describe(Rotted.class).category()).isEqualTo(Category.ACTIVITY);
    }

    @Test
    void a_name_that_two_events_have_is_refused() {
        assertThatThrownBy(() -> EventTypes.of(List.of(Fruit.class, PickedToo.class)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("fruit.picked");
    }

    @Test
    void an_event_without_a_name_is_refused() {
        assertThatThrownBy(() -> EventTypes.of(List.of(Unnamed.class))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_older_payload_is_brought_to_the_newest_shape_and_stays_itself() {
        EventTypes types = EventTypes.of(List.of(Fruit.class), List.of(ROTTED_1));
        Map<String, Object> old = Map.of("name", "Ada");

        assertThat(types.isCurrent("fruit.rotted", 1)).isFalse();
        assertThat(types.upcast("fruit.rotted", 1, old)).isEqualTo(Map.of("finder", "Ada"));
        assertThat(old).isEqualTo(Map.of("name", "Ada"));
        assertThat(types.personalFields("fruit.rotted", 1)).containsExactly("name");
        assertThat(types.personalFields("fruit.rotted", 2)).containsExactly("finder");
    }

    @Test
    void a_version_that_is_not_there_yet_is_refused_by_name_and_number() {
        EventTypes types = EventTypes.of(List.of(Fruit.class), List.of(ROTTED_1));
        assertThat(types.isCurrent("fruit.rotted", 2)).isTrue();
        assertThatThrownBy(() -> types.isCurrent("fruit.rotted", 3)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("fruit.rotted", "version 2", "version 3");
        assertThatThrownBy(() -> types.isCurrent("fruit.rotted", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_version_without_a_way_on_is_refused_and_so_is_a_way_that_leads_nowhere() {
        assertThatThrownBy(() -> EventTypes.of(List.of(Fruit.class)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("fruit.rotted from version 1");
        assertRefused(ROTTED_1, ROTTED_1);
        assertRefused(ROTTED_1, from("fruit.rotted", 2));
        assertRefused(ROTTED_1, from("fruit.picked", 1));
        assertRefused(ROTTED_1, from("fruit.rotted", 0));
        assertRefused(ROTTED_1, from("fruit.eaten", 1));
    }

    private static Upcaster from(String type, int version) {
        return new Upcaster(type, version, Set.of(), payload -> payload);
    }

    private static void assertRefused(Upcaster... upcasters) {
        assertThatThrownBy(() -> EventTypes.of(List.of(Fruit.class), List.of(upcasters)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_unknown_name_is_refused() {
        assertThatThrownBy(() -> EventTypes.of(List.of()).typeOf("fruit.eaten"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("fruit.eaten");
    }
}
