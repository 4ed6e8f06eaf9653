package io.keystory.benchmarks;

import io.keystory.benchmarks.log.KeystoryEngine;
import io.keystory.events.platform.StreamId;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.projection.ViewModel;
import io.keystory.query.platform.past.Moment;
import io.keystory.query.platform.past.Past;
import io.keystory.query.platform.past.PastView;
import io.keystory.store.read.LogReader;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading a user, all of whose events are personal, as of moments all over their stream: the nearest snapshot and the
 * events behind it found, opened, decoded, folded.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AsOfBenchmark {

    private static final int MOMENTS = 64;

    private final ViewModel<UserView> users = ViewModel.of(
            "user", "read.user", UserView.class, UserEvent.class, new UserFold()).withPast(UserId.STREAM_TYPE);

    @Param({"200", "2000", "20000"})
    private int events;

    private KeystoryEngine engine;
    private Past past;
    private String user;
    private List<Moment> moments;
    private int next;

    @Setup
    public void open() throws IOException {
        engine = new KeystoryEngine();
        past = new Past(List.of(), List.of(), engine.log());
        user = engine.userWith(events);
        LogReader reader = engine.log().reader();
        StreamId stream = new UserId(user).stream();
        moments = IntStream.range(0, MOMENTS)
                .mapToLong(n -> (long) events * n / MOMENTS + n * 37 % (events / MOMENTS))
                .mapToObj(sequence -> reader.stream(stream, sequence, sequence + 1).getFirst().position())
                .map(position -> new Moment(position, Instant.now()))
                .toList();
    }

    @Benchmark
    public Map<String, PastView<UserView>> anyMoment() {
        return past.views(users, List.of(user), moments.get(next++ % MOMENTS));
    }

    @TearDown
    public void close() throws IOException, InterruptedException {
        engine.close();
    }
}
