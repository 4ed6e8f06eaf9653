package io.keystory.store.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.SubjectId;
import io.keystory.store.peer.Signal.HeadReached;
import io.keystory.store.peer.Signal.KeyDestroyed;
import io.keystory.store.peer.Signal.ModelPassed;
import io.keystory.store.peer.Signal.ModelsChanged;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignalTest {

    static List<Signal> signals() {
        return List.of(new HeadReached(48211), new ModelPassed("user with space", 7), new ModelsChanged(),
                new KeyDestroyed(new SubjectId("user:a b c")));
    }

    @ParameterizedTest
    @MethodSource("signals")
    void a_signal_is_read_back(Signal signal) {
        assertThat(Signal.parse(signal.text())).contains(signal);
    }

    @Test
    void what_a_newer_version_says_is_ignored() {
        assertThat(Signal.parse("weather fine")).isEmpty();
        assertThat(Signal.parse("")).isEmpty();
    }
}
