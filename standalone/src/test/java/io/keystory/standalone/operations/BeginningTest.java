package io.keystory.standalone.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class BeginningTest {

    private final AtomicInteger ended = new AtomicInteger();
    private final CountDownLatch isUnderWay = new CountDownLatch(1);

    @Test
    void what_has_begun_is_ended() {
        Beginning<AutoCloseable> beginning = new Beginning<>();

        beginning.of(() -> ended::incrementAndGet);
        beginning.end();

        assertThat(ended).hasValue(1);
    }

    @Test
    void who_ends_it_meanwhile_ends_what_comes_of_it() throws Exception {
        Beginning<AutoCloseable> beginning = new Beginning<>();
        Thread operator = endUnderWay(beginning);

        beginning.of(() -> {
            waitForEnd();
            return ended::incrementAndGet;
        });

        operator.join();
        assertThat(ended).hasValue(1);
    }

    @Test
    void what_an_interrupted_beginning_refuses_is_thrown_and_nothing_is_left_to_end() throws Exception {
        Beginning<AutoCloseable> beginning = new Beginning<>();
        Thread operator = endUnderWay(beginning);

        assertThatThrownBy(() -> beginning.of(() -> {
            waitForEnd();
            throw new IllegalStateException("nobody waits for it any more");
        })).hasMessage("nobody waits for it any more");

        operator.join();
        assertThat(ended).hasValue(0);
    }

    @Test
    void nobody_waits_for_what_broke_down() throws Exception {
        Beginning<AutoCloseable> beginning = new Beginning<>();

        assertThatThrownBy(() -> beginning.of(() -> {
            throw new LinkageError("a class is missing");
        })).hasMessage("a class is missing");

        assertThat(Thread.ofPlatform().start(beginning::end).join(Duration.ofSeconds(60))).isTrue();
    }

    /** What follows is not interrupted any more. */
    private void waitForEnd() {
        isUnderWay.countDown();
        while (!Thread.interrupted()) {
            LockSupport.park();
        }
    }

    private Thread endUnderWay(Beginning<AutoCloseable> beginning) {
        return Thread.ofPlatform().start(() -> {
            try {
                isUnderWay.await();
                beginning.end();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
