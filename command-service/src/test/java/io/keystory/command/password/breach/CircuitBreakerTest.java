package io.keystory.command.password.breach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

    private Instant now = Instant.EPOCH;
    private final CircuitBreaker breaker = new CircuitBreaker(2, Duration.ofSeconds(30), () -> now);

    @Test
    void a_single_failure_stops_nobody() {
        breaker.failed();
        assertThat(breaker.allows()).isTrue();
        breaker.succeeded();
        breaker.failed();
        assertThat(breaker.allows()).isTrue();
    }

    @Test
    void failures_in_a_row_stop_everybody_until_the_pause_is_over() {
        breaker.failed();
        breaker.failed();
        now = now.plusSeconds(29);
        assertThat(breaker.allows()).isFalse();
        now = now.plusSeconds(1);
        assertThat(breaker.allows()).isTrue();
    }

    @Test
    void one_tries_after_the_pause_while_the_others_wait() {
        breaker.failed();
        breaker.failed();
        now = now.plusSeconds(30);
        assertThat(breaker.allows()).isTrue();
        assertThat(breaker.allows()).isFalse();

        breaker.succeeded();

        assertThat(breaker.allows()).isTrue();
        assertThat(breaker.allows()).isTrue();
    }

    @Test
    void a_failed_try_begins_another_pause() {
        breaker.failed();
        breaker.failed();
        now = now.plusSeconds(30);
        assertThat(breaker.allows()).isTrue();
        now = now.plusSeconds(10);
        breaker.failed();
        now = now.plusSeconds(29);
        assertThat(breaker.allows()).isFalse();
        now = now.plusSeconds(1);
        assertThat(breaker.allows()).isTrue();
    }
}
