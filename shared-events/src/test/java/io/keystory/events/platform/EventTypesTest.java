package io.keystory.events.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
    record Rotted() implements Rotting {}

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
        EventTypes types = EventTypes.of(List.of(Fruit.class));
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
    void an_unknown_name_is_refused() {
        assertThatThrownBy(() -> EventTypes.of(List.of()).typeOf("fruit.eaten"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("fruit.eaten");
    }
}
