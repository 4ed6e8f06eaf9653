package io.keystory.oidc.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.oidc.support.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ClientSitesTest {

    private static final String ADDRESS = "https://client.example/keys";

    private final TestClock clock = new TestClock();
    private final ClientSites sites = new ClientSites(clock, Duration.ofMillis(20));
    private final AtomicInteger visits = new AtomicInteger();

    @Test
    void a_failure_or_two_that_pass_change_nothing() {
        for (int i = 0; i < 10; i++) {
            fail(ADDRESS);
            fail(ADDRESS);
            assertThat(sites.visit(ADDRESS, () -> Optional.of("keys"))).contains("keys");
        }
        assertThat(visits).hasValue(20);
    }

    @Test
    void an_address_that_keeps_failing_is_left_alone_for_longer_and_longer() {
        fail(ADDRESS, 50);
        assertThat(visits).hasValue(3);
        clock.later(Duration.ofMillis(1100), () -> fail(ADDRESS, 50));
        assertThat(visits).hasValue(4);
        clock.later(Duration.ofMillis(2500), () -> fail(ADDRESS, 50));
        assertThat(visits).hasValue(4);
        clock.later(Duration.ofMillis(3300), () -> fail(ADDRESS, 50));
        assertThat(visits).hasValue(5);
    }

    @Test
    void never_for_more_than_half_a_minute_and_once_it_answers_all_is_forgotten() {
        for (int i = 0; i < 40; i++) {
            clock.later(Duration.ofSeconds(31L * i), () -> fail(ADDRESS, 3));
        }
        clock.later(Duration.ofSeconds(31 * 40), () -> {
            assertThat(sites.visit(ADDRESS, () -> Optional.of("keys"))).contains("keys");
            visits.set(0);
            fail(ADDRESS);
            assertThat(sites.visit(ADDRESS, () -> Optional.of("keys"))).contains("keys");
        });
    }

    @Test
    void nothing_is_left_alone_for_longer_because_the_clock_was_set_back() {
        clock.later(Duration.ofMinutes(30), () -> fail(ADDRESS, 50));
        visits.set(0);

        fail(ADDRESS, 50);

        assertThat(visits).hasValue(3);
    }

    @Test
    void what_fails_with_an_exception_fails_too() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> sites.visit(ADDRESS, () -> {
                throw new IllegalStateException("no document");
            })).hasMessage("no document");
        }
        assertThat(sites.visit(ADDRESS, () -> Optional.of("document"))).isEmpty();
    }

    @Test
    void another_address_of_the_site_is_none_the_worse_for_it() {
        fail(ADDRESS, 50);

        assertThat(sites.visit("https://client.example/other", () -> Optional.of("keys"))).contains("keys");
    }

    @Test
    void a_site_is_asked_four_times_at_once_and_whoever_stands_in_line_too_long_goes() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        List<Thread> asking = Stream.generate(() -> Thread.ofVirtual().unstarted(() -> slow(gate))).limit(4).toList();
        asking.forEach(Thread::start);
        Awaitility.await().until(() -> visits.get() == 4);

        assertThat(sites.visit(ADDRESS, () -> Optional.of("keys"))).isEmpty();
        assertThat(sites.visit("https://a@CLIENT.example:8443/", () -> Optional.of("keys"))).as("its host").isEmpty();
        assertThat(sites.visit("https://other.example/keys", () -> Optional.of("keys"))).contains("keys");
        gate.countDown();
        for (Thread thread : asking) {
            thread.join();
        }
        assertThat(sites.visit(ADDRESS, () -> Optional.of("keys"))).as("four that failed at once are one failure")
                .contains("keys");
    }

    private void slow(CountDownLatch gate) {
        sites.visit(ADDRESS, () -> {
            visits.incrementAndGet();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Optional.empty();
        });
    }

    private void fail(String address, int times) {
        for (int i = 0; i < times; i++) {
            fail(address);
        }
    }

    private void fail(String address) {
        assertThat(sites.visit(address, () -> {
            visits.incrementAndGet();
            return Optional.empty();
        })).isEmpty();
    }
}
