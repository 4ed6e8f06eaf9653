package io.keystory.events.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoldTest {

    record Counted(int by) implements DomainEvent {
        @Override
        public StreamId stream() {
            return new StreamId("counter", "1");
        }
    }

    /** A sum that ends to exist at zero. */
    private final Fold<Integer, Counted> sum = (view, recorded) -> {
        int total = (view == null ? 0 : view) + recorded.event().by();
        return total == 0 ? null : total;
    };

    @Test
    void nothing_happened_and_nothing_exists() {
        assertThat(sum.over(List.<Recorded<Counted>>of())).isNull();
    }

    @Test
    void events_are_taken_in_order() {
        assertThat(sum.over(Recordings.recorded(new Counted(2), new Counted(3)))).isEqualTo(5);
    }

    @Test
    void a_view_can_end_and_begin_again() {
        assertThat(sum.over(Recordings.recorded(new Counted(2), new Counted(-2)))).isNull();
        assertThat(sum.over(Recordings.recorded(new Counted(2), new Counted(-2), new Counted(7)))).isEqualTo(7);
    }
}
