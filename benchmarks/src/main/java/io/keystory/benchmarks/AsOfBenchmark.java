package io.keystory.benchmarks;

import io.keystory.benchmarks.log.KeystoryEngine;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.Ids;
import io.keystory.platform.projection.ViewModel;
import io.keystory.query.platform.past.Moment;
import io.keystory.query.platform.past.Past;
import io.keystory.query.platform.past.PastView;
import io.keystory.store.Messages;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GenericDomainEventMessage;
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
import org.openjdk.jmh.annotations.Warmup;

/** Reading a user with 200 events, all of them personal, as of the last: the events found, opened, decoded, folded. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AsOfBenchmark {

    private static final int EVENTS = 200;

    private final ViewModel<UserView> users = ViewModel.of(
            "user", "read.user", UserView.class, UserEvent.class, new UserFold()).withPast(UserId.STREAM_TYPE);

    private KeystoryEngine engine;
    private Past past;
    private Moment end;

    @Setup
    public void open() throws IOException {
        engine = new KeystoryEngine();
        append(0, Samples.created());
        for (int n = 1; n < EVENTS; n++) {
            append(n, new NameChanged(Samples.USER, "Ada " + n));
        }
        past = new Past(List.of(), List.of(), engine.log().reader(), engine.log().keys());
        end = new Moment(engine.log().reader().head(), Instant.now());
    }

    private void append(long sequence, UserEvent event) {
        engine.log().eventStore().publish(new GenericDomainEventMessage<>(UserId.STREAM_TYPE,
                event.stream().toString(), sequence, event, Map.of(Messages.METADATA, EventMetadata.SYSTEM),
                Ids.next(), Instant.now()));
    }

    @Benchmark
    public Map<String, PastView<UserView>> twoHundredEvents() {
        return past.views(users, List.of(Samples.USER.value()), end);
    }

    @TearDown
    public void close() throws IOException, InterruptedException {
        engine.close();
    }
}
