package io.keystory.edge.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private long now = Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(2);

    @Test
    void a_burst_passes_and_the_next_request_waits() {
        RateLimiter limiter = limiter(2, 4);
        for (int i = 0; i < 4; i++) {
            assertThat(take(limiter, "203.0.113.5")).isEmpty();
        }
        assertThat(take(limiter, "203.0.113.5")).hasValue(1);
    }

    @Test
    void tokens_come_back_with_time_even_when_the_clock_wraps() {
        RateLimiter limiter = limiter(2, 4);
        for (int i = 0; i < 5; i++) {
            take(limiter, "203.0.113.5");
        }
        for (int second = 0; second < 5; second++) {
            now += TimeUnit.SECONDS.toNanos(1);
            assertThat(take(limiter, "203.0.113.5")).isEmpty();
            assertThat(take(limiter, "203.0.113.5")).isEmpty();
            assertThat(take(limiter, "203.0.113.5")).isPresent();
        }
    }

    @Test
    void a_long_pause_gives_no_more_than_a_burst() {
        RateLimiter limiter = limiter(2, 2);
        take(limiter, "203.0.113.5");
        now += TimeUnit.HOURS.toNanos(1);
        assertThat(take(limiter, "203.0.113.5")).isEmpty();
        assertThat(take(limiter, "203.0.113.5")).isEmpty();
        assertThat(take(limiter, "203.0.113.5")).isPresent();
    }

    @Test
    void addresses_do_not_pay_for_each_other_but_one_network_is_one_caller() {
        RateLimiter limiter = limiter(1, 1);
        assertThat(take(limiter, "203.0.113.5")).isEmpty();
        assertThat(take(limiter, "203.0.113.6")).isEmpty();
        assertThat(take(limiter, "2001:db8::1")).isEmpty();
        assertThat(take(limiter, "2001:db8::ffff")).isPresent();
        assertThat(take(limiter, "2001:db8:0:1::1")).isEmpty();
    }

    @Test
    void this_machine_and_a_limit_of_zero_are_not_counted() {
        RateLimiter limiter = limiter(1, 1);
        RateLimiter off = limiter(0, 1);
        for (int i = 0; i < 3; i++) {
            assertThat(take(limiter, "127.0.0.1")).isEmpty();
            assertThat(take(limiter, "::1")).isEmpty();
            assertThat(take(off, "203.0.113.5")).isEmpty();
        }
    }

    @Test
    void memory_is_bounded_and_the_busy_are_remembered_longest() {
        RateLimiter limiter = new RateLimiter(new RateLimit(1, 1, 640), () -> now);
        take(limiter, "203.0.113.5");
        for (int i = 0; i < 10_000; i++) {
            take(limiter, "10.1." + i / 250 + "." + i % 250);
            assertThat(take(limiter, "203.0.113.5")).isPresent();
        }
        assertThat(take(limiter, "10.1.0.0")).isEmpty();
    }

    private RateLimiter limiter(int perSecond, int burst) {
        return new RateLimiter(new RateLimit(perSecond, burst, 1_000), () -> now);
    }

    private static OptionalLong take(RateLimiter limiter, String address) {
        return limiter.secondsToWait(InetAddress.ofLiteral(address));
    }
}
