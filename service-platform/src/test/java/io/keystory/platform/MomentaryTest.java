package io.keystory.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MomentaryTest {

    private final Momentary<String, String> known = new Momentary<>(Duration.ofHours(1));

    @Test
    void what_was_read_is_known_until_it_changes() {
        assertThat(known.get("a", key -> "one")).isEqualTo("one");
        assertThat(known.get("a", key -> "two")).isEqualTo("one");
        known.forget();
        assertThat(known.get("a", key -> "two")).isEqualTo("two");
    }

    @Test
    void what_is_being_read_while_it_changes_is_read_again_by_the_next() {
        assertThat(known.get("a", key -> {
            known.forget();
            return "as it was before";
        })).isEqualTo("as it was before");
        assertThat(known.get("a", key -> "as it is")).isEqualTo("as it is");
    }

    @Test
    void that_there_is_nothing_is_not_known() {
        assertThat(known.get("a", key -> null)).isNull();
        assertThat(known.get("a", key -> "one")).isEqualTo("one");
    }
}
