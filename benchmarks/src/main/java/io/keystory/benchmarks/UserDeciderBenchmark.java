package io.keystory.benchmarks;

import io.keystory.command.user.UserDecider;
import io.keystory.events.user.UserCommand.CreateUser;
import io.keystory.events.user.UserEvent;
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

/** Deciding to create a user: the rules alone, without a bus or a log. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class UserDeciderBenchmark {

    private final UserDecider decider = new UserDecider();
    private final CreateUser command = Samples.creation("ada");

    @Benchmark
    public List<UserEvent> create() {
        return decider.decide(decider.initial(), command);
    }
}
