package io.keystory.command.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.keystory.events.platform.KeystoryException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class HashingPermitsTest {

    @Test
    void no_more_run_at_once_than_there_are_permits() throws Exception {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        try (var permits = new HashingPermits(3, 1_000);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = IntStream.range(0, 500)
                    .mapToObj(number -> callers.submit(() -> permits.run(() -> {
                        most.accumulateAndGet(running.incrementAndGet(), Math::max);
                        Thread.onSpinWait();
                        running.decrementAndGet();
                        return number;
                    })))
                    .toList();
            for (int number = 0; number < 500; number++) {
                assertThat(results.get(number).get()).isEqualTo(number);
            }
        }
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void work_runs_on_platform_threads() {
        try (var permits = new HashingPermits(1, 1)) {
            assertThat(permits.run(() -> Thread.currentThread().isVirtual())).isFalse();
        }
    }

    @Test
    void a_full_line_is_refused_at_once_and_those_in_it_are_served() throws Exception {
        var gate = new CountDownLatch(1);
        try (var permits = new HashingPermits(2, 3);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var admitted = IntStream.range(0, 5)
                    .mapToObj(number -> callers.submit(() -> permits.run(() -> pass(gate))))
                    .toList();
            await(() -> permits.running() == 2 && permits.waiting() == 3);

            assertOverloaded(() -> permits.run(() -> true));

            gate.countDown();
            for (Future<Boolean> one : admitted) {
                assertThat(one.get()).isTrue();
            }
            assertThat(permits.run(() -> true)).isTrue();
        }
    }

    @Test
    void a_caller_who_gives_up_leaves_the_line() throws Exception {
        var gate = new CountDownLatch(1);
        var ran = new AtomicInteger();
        try (var permits = new HashingPermits(1, 1);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            callers.submit(() -> permits.run(() -> pass(gate)));
            await(() -> permits.running() == 1);
            Thread impatient =
                    Thread.startVirtualThread(() -> assertOverloaded(() -> permits.run(ran::incrementAndGet)));
            await(() -> permits.waiting() == 1);

            impatient.interrupt();

            assertThat(impatient.join(Duration.ofMinutes(1))).isTrue();
            assertThat(permits.waiting()).isZero();
            gate.countDown();
        }
        assertThat(ran.get()).isZero();
    }

    @Test
    void closing_refuses_who_waits_and_who_comes_later() throws Exception {
        var gate = new CountDownLatch(1);
        var permits = new HashingPermits(1, 1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> running = callers.submit(() -> permits.run(() -> pass(gate)));
            await(() -> permits.running() == 1);
            Future<Boolean> waiting = callers.submit(() -> permits.run(() -> true));
            await(() -> permits.waiting() == 1);

            permits.close();

            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(waiting::get)
                    .withCauseInstanceOf(KeystoryException.class);
            assertOverloaded(() -> permits.run(() -> true));
            gate.countDown();
            assertThat(running.get()).isTrue();
        }
    }

    @Test
    void a_failure_of_the_work_reaches_the_caller() {
        try (var permits = new HashingPermits(1, 1)) {
            assertThatIllegalArgumentException().isThrownBy(() -> permits.run(() -> {
                throw new IllegalArgumentException("of the work");
            }));
            assertThat(permits.run(() -> "next")).isEqualTo("next");
        }
    }

    private static void assertOverloaded(Runnable work) {
        assertThatExceptionOfType(KeystoryException.class)
                .isThrownBy(work::run)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.overloaded"))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(503))
                .satisfies(refusal -> assertThat(refusal.data()).isEqualTo(Map.of("retryAfter", 1)));
    }

    private static boolean pass(CountDownLatch gate) {
        try {
            return gate.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.yield();
        }
    }
}
