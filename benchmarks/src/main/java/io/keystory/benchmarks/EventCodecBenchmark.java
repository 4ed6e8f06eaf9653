package io.keystory.benchmarks;

import io.keystory.events.EventCatalogue;
import io.keystory.events.platform.DomainEvent;
import io.keystory.store.format.EventCodec;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Writing an event to its stored form and back, its personal fields encrypted one by one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EventCodecBenchmark {

    private final EventCodec codec = new EventCodec(EventCatalogue.types());
    private final SecretKey key = new SecretKeySpec(new byte[32], "AES");
    private final DomainEvent event = Samples.created();
    private final String stored = codec.encode(event, "event-1", key);

    @Benchmark
    public String encode() {
        return codec.encode(event, "event-1", key);
    }

    @Benchmark
    public DomainEvent decode() {
        return codec.decode("user.created", 1, stored, "event-1", key);
    }
}
