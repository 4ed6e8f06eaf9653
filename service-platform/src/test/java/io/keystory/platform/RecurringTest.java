package io.keystory.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecurringTest {

    private final Semaphore begun = new Semaphore(0);
    private final CountDownLatch slow = new CountDownLatch(1);
    private final Recurring work = new Recurring("test", Duration.ofHours(1), () -> {
        begun.release();
        awaitUninterrupted(slow);
    });

    @Test
    void what_is_wanted_soon_is_done_before_its_round_and_once_for_all_who_want_it() throws InterruptedException {
        work.start();
        try {
            work.soon();
            assertThat(begun.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
            work.soon();
            work.soon();
            slow.countDown();

            assertThat(begun.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
            assertThat(begun.tryAcquire(50, TimeUnit.MILLISECONDS)).isFalse();
        } finally {
            work.stop();
        }
    }

    @Test
    void what_was_wanted_when_it_stopped_keeps_nobody_from_wanting_it_when_it_runs_again() throws InterruptedException {
        work.start();
        work.soon();
        assertThat(begun.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
        work.soon();
        work.stop();
        slow.countDown();
        work.start();
        try {
            work.soon();

            assertThat(begun.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            work.stop();
        }
    }

    @Test
    void nothing_is_done_that_is_wanted_of_what_does_not_run() {
        work.soon();

        assertThat(work.isRunning()).isFalse();
        assertThat(begun.availablePermits()).isZero();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
