package io.keystory.store.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.SubjectId;
import io.keystory.store.peer.Signal.HeadReached;
import io.keystory.store.peer.Signal.KeyDestroyed;
import io.keystory.store.peer.Signal.ModelsChanged;
import io.keystory.store.peer.Signal.ModelsPassed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignalTest {

    static List<Signal> signals() {
        return List.of(new HeadReached(48211), new ModelsPassed(Map.of("user with space", 7L, "role", 9L)),
                new ModelsChanged(), new KeyDestroyed(new SubjectId("user:a b c")));
    }

    @ParameterizedTest
    @MethodSource("signals")
    void a_signal_is_read_back(Signal signal) {
        assertThat(Signal.parse(signal.text())).contains(signal);
    }

    @Test
    void of_many_models_as_many_are_told_of_together_as_a_notification_holds() {
        Map<String, Long> positions = IntStream.range(0, 200).boxed().collect(Collectors.toMap(
                n -> "a read model that has a long name, in its generation " + n, n -> Long.MAX_VALUE - n));
        List<ModelsPassed> signals = ModelsPassed.of(positions);

        assertThat(signals).allSatisfy(signal -> assertThat(signal.text()).hasSizeLessThan(8000));
        Map<String, Long> told = new HashMap<>();
        signals.forEach(signal -> told.putAll(signal.positions()));
        assertThat(told).isEqualTo(positions);
        assertThat(ModelsPassed.of(Map.of())).isEmpty();
    }

    @Test
    void what_a_newer_version_says_is_ignored() {
        assertThat(Signal.parse("weather fine")).isEmpty();
        assertThat(Signal.parse("")).isEmpty();
    }
}
