package io.keystory.benchmarks;

import io.keystory.events.platform.Recorded;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserView;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Folding a user's ten events into a view, as every exact read and every rebuild does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class UserFoldBenchmark {

    private final UserFold fold = new UserFold();
    private final List<Recorded<UserEvent>> history = Samples.history();

    @Benchmark
    public UserView tenEvents() {
        return fold.over(history);
    }
}
