package io.keystory.benchmarks;

import io.keystory.command.platform.AggregateSubscription;
import io.keystory.command.user.UserAggregate;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.platform.command.LocalCommands;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Creating users from the command to the commit: a new stream, two unique values, a new data key, encrypted fields. The
 * more callers there are, the more of them share one commit.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AppendBenchmark {

    private LogOnPostgres postgres;
    private Commands commands;

    @Setup
    public void open() throws IOException {
        postgres = LogOnPostgres.start();
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        new AggregateSubscription(postgres.log().eventStore(), bus).subscribe(UserAggregate.class);
        commands = new LocalCommands(bus);
    }

    @Benchmark
    @Threads(1)
    public void byOneCaller() {
        commands.send(Samples.creation("u" + Ids.nextUser()));
    }

    @Benchmark
    @Threads(16)
    public void bySixteenCallers() {
        commands.send(Samples.creation("u" + Ids.nextUser()));
    }

    @TearDown
    public void close() throws IOException, InterruptedException {
        postgres.close();
    }
}
