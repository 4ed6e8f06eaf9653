package io.keystory.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class KnownStatesTest {

    private final KnownStates states = new KnownStates();

    @Test
    void what_is_found_out_is_kept_until_all_is_to_be_forgotten() {
        states.queued("user:ada", "Ada", 0, CompletableFuture.completedFuture(null), states.begin());
        states.readAhead("user:bob", "Bob", 0, states.begin());
        assertThat(states.isKnown("user:ada")).isTrue();

        states.clear();

        assertThat(states.find("user:ada")).isNull();
        assertThat(states.find("user:bob")).isNull();
    }

    @Test
    void what_was_being_found_out_when_all_was_to_be_forgotten_is_not_kept() {
        long begun = states.begin();
        states.clear();

        states.queued("user:ada", "Ada", 0, CompletableFuture.completedFuture(null), begun);
        states.readAhead("user:bob", "Bob", 0, begun);

        assertThat(states.find("user:ada")).isNull();
        assertThat(states.find("user:bob")).isNull();
    }
}
