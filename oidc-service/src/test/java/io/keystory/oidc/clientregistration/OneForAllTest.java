package io.keystory.oidc.clientregistration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.keystory.oidc.platform.ProviderError;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class OneForAllTest {

    private final OneForAll all = new OneForAll();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger times = new AtomicInteger();
    private final ProviderError refusal = ProviderError.of("invalid_client", "There is no document at the client id.");

    @Test
    void those_who_come_while_it_is_done_are_told_what_the_first_is_told_and_those_who_come_later_try_again()
            throws InterruptedException {
        Queue<Throwable> told = new ConcurrentLinkedQueue<>();
        Runnable asks = () -> told.add(catchThrowable(() -> all.run("a", this::look)));
        List<Thread> askers = Stream.generate(() -> new Thread(asks)).limit(5).toList();
        askers.forEach(Thread::start);
        Awaitility.await().until(
                () -> askers.stream().allMatch(asker -> asker.getState() == Thread.State.WAITING));

        gate.countDown();
        for (Thread asker : askers) {
            asker.join();
        }

        assertThat(told).hasSize(5).containsOnly(refusal);
        assertThat(times).hasValue(1);
        assertThat(catchThrowable(() -> all.run("a", this::look))).isSameAs(refusal);
        assertThat(times).hasValue(2);
    }

    @Test
    void nobody_waits_for_what_another_asks_for() throws InterruptedException {
        Thread slow = new Thread(() -> catchThrowable(() -> all.run("a", this::look)));
        slow.start();
        Awaitility.await().until(() -> slow.getState() == Thread.State.WAITING);

        all.run("b", times::incrementAndGet);

        assertThat(slow.isAlive()).isTrue();
        gate.countDown();
        slow.join();
        assertThat(times).hasValue(2);
    }

    private void look() {
        times.incrementAndGet();
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        throw refusal;
    }
}
