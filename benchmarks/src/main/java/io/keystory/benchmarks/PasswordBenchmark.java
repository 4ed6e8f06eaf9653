package io.keystory.benchmarks;

import io.keystory.command.password.HashingPermits;
import io.keystory.command.password.Passwords;
import io.keystory.command.password.StoredPassword;
import io.keystory.events.platform.Secret;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Verifying a password at today's cost, Argon2id with 19 MiB and two passes, on one processor and on all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PasswordBenchmark {

    private final HashingPermits permits = HashingPermits.ofThisMachine();
    private final Passwords passwords = new Passwords(permits);
    private final Secret password = new Secret("correct horse battery staple");
    private final StoredPassword stored = passwords.hash(password);

    @Benchmark
    @Threads(1)
    public boolean onOneProcessor() {
        return passwords.verify(stored, password);
    }

    @Benchmark
    @Threads(Threads.MAX)
    public boolean onAllProcessors() {
        return passwords.verify(stored, password);
    }

    @TearDown
    public void close() {
        permits.close();
    }
}
