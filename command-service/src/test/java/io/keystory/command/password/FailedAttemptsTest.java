package io.keystory.command.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystory.command.sentinel.SharedAttempts;
import io.keystory.command.support.TestCommandService;
import io.keystory.command.user.UserClaims;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.platform.Actor;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.policy.SentinelPolicy;
import io.keystory.platform.Ids;
import io.keystory.platform.RequestContext;
import io.keystory.store.Vault;
import io.keystory.store.database.StatementCounter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class FailedAttemptsTest {

    /** Of today, since the running service sweeps away what was counted more than a day ago. */
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final String LOCKED = "session.verification_blocked_too_many_attempts 400";

    private final TestCommandService service = TestCommandService.running();
    private final String ada = Ids.next();
    private Instant now = NOW;
    private final InstantSource clock = () -> now;
    private final FailedAttempts attempts = new FailedAttempts(shared(), () -> new SentinelPolicy(3, 10));

    @Test
    void the_attempt_that_reaches_the_limit_locks_the_target_once_and_for_as_long_as_the_policy_says() throws Exception {
        assertThat(from("192.0.2.1", () -> attempts.failed(ada))).isFalse();
        assertThat(from("192.0.2.2", () -> attempts.failed(ada))).isFalse();
        assertThat(refusal("192.0.2.3", ada)).isEqualTo("none");
        assertThat(from("192.0.2.3", () -> attempts.failed(ada))).isTrue();

        assertThat(refusal("192.0.2.4", ada)).isEqualTo(LOCKED);
        assertThat(from("192.0.2.4", () -> attempts.failed(ada))).isFalse();
        assertThat(refusal("192.0.2.4", "eve")).isEqualTo("none");
        now = NOW.plus(Duration.ofMinutes(10));
        assertThat(refusal("192.0.2.4", ada)).isEqualTo("none");
    }

    @Test
    void who_waited_for_their_turn_is_looked_at_again_only_where_others_guessed_meanwhile() throws Exception {
        String name = "u" + ada;
        Identifier typed = new Identifier(Identifier.Type.USERNAME, name);
        Callable<FailedAttempts.Known> look = () -> attempts.holder(UserClaims.of(typed), UserClaims.alike(typed));
        FailedAttempts.Known alone = from("192.0.2.1", look);
        StatementCounter statements = service.bean(StatementCounter.class);
        int before = statements.count();
        attempts.requireStillOpen(alone, name);
        assertThat(statements.count()).as("nobody else guessed").isEqualTo(before);

        for (int guess = 0; guess < 3; guess++) {
            attempts.failed(name.toUpperCase(Locale.ROOT));
        }
        assertThatThrownBy(() -> attempts.requireStillOpen(alone, name))
                .hasMessage("session.verification_blocked_too_many_attempts");
    }

    @Test
    void who_waited_for_their_turn_is_looked_at_again_where_their_address_guessed_at_others_meanwhile() throws Exception {
        Identifier typed = new Identifier(Identifier.Type.USERNAME, "u" + ada);
        FailedAttempts.Known waiting =
                from("192.0.2.1", () -> attempts.holder(UserClaims.of(typed), UserClaims.alike(typed)));
        fail("192.0.2.1", 60);

        assertThat(refusal("192.0.2.1", () -> attempts.requireStillOpen(waiting, typed.value())))
                .isEqualTo("request.rate_limited 429");
        assertThat(refusal("192.0.2.2", () -> attempts.requireStillOpen(waiting, typed.value()))).isEqualTo("none");
    }

    @Test
    void one_address_fails_sixty_times_a_minute_whatever_the_accounts() throws Exception {
        fail("192.0.2.1", 60);

        assertThat(refusal("192.0.2.1", "another")).isEqualTo("request.rate_limited 429");
        assertThat(refusal("192.0.2.2", "another")).isEqualTo("none");
    }

    @Test
    void a_network_of_version_6_is_one_address_and_this_machine_is_none() throws Exception {
        fail("2001:db8:0:1::1", 30);
        fail("2001:db8:0:1:ffff::2", 30);
        fail("127.0.0.1", 60);

        assertThat(refusal("2001:db8:0:1::3", "x")).isEqualTo("request.rate_limited 429");
        assertThat(refusal("2001:db8:0:2::3", "x")).isEqualTo("none");
        assertThat(refusal("127.0.0.1", "x")).isEqualTo("none");
        assertThatCode(() -> attempts.requireOpen("x")).doesNotThrowAnyException();
    }

    @Test
    void replicas_count_together_and_each_proof_for_itself() throws Exception {
        FailedAttempts other = new FailedAttempts(shared(), () -> new SentinelPolicy(3, 10));

        assertThat(attempts.failed(ada)).isFalse();
        assertThat(other.failed(" " + ada.toUpperCase(Locale.ROOT))).isFalse();
        assertThat(attempts.failed("MfaTotp", ada)).isFalse();
        assertThat(other.failed(ada)).isTrue();
        assertThat(refusal("192.0.2.1", ada)).isEqualTo(LOCKED);
        assertThatCode(() -> other.requireOpen("MfaTotp", ada)).doesNotThrowAnyException();
    }

    @Test
    void what_is_counted_up_and_down_is_counted_once_each_and_anew_a_window_after_the_first() throws Exception {
        SharedAttempts shared = shared();
        List<Integer> counted;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> more = () -> shared.change("Any", ada, 1, Duration.ofDays(1));
            counted = threads.invokeAll(Collections.nCopies(8, more)).stream().map(Future::resultNow).sorted().toList();
        }
        assertThat(counted).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(shared.change("Any", ada, -1, Duration.ofDays(1))).isEqualTo(7);
        now = NOW.plus(Duration.ofDays(1));
        assertThat(shared.change("Any", ada, -1, Duration.ofDays(1))).isZero();
        assertThat(shared.change("Any", ada, 1, Duration.ofDays(1))).isOne();
        assertThat(shared.change("Other", ada, -1, Duration.ofDays(1))).isZero();
    }

    @Test
    void an_hour_after_the_first_they_are_counted_anew() {
        attempts.failed(ada);
        attempts.failed(ada);
        now = NOW.plus(Duration.ofHours(1));

        assertThat(attempts.failed(ada)).isFalse();
        assertThat(attempts.failed(ada)).isFalse();
        assertThat(attempts.failed(ada)).isTrue();
    }

    private SharedAttempts shared() {
        return new SharedAttempts(
                service.bean(JdbcClient.class), service.bean(Vault.class), clock.withZone(ZoneOffset.UTC));
    }

    private void fail(String address, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            String target = address + " " + i;
            from(address, () -> attempts.failed(target));
        }
    }

    private String refusal(String address, String target) {
        return refusal(address, () -> attempts.requireOpen(target));
    }

    private static String refusal(String address, Runnable look) {
        KeystoryException refusal = catchThrowableOfType(KeystoryException.class, () -> from(address, () -> {
            look.run();
            return null;
        }));
        return refusal == null ? "none" : refusal.code() + " " + refusal.status();
    }

    private static <T> T from(String address, Callable<T> work) throws Exception {
        return new RequestContext(new EventMetadata(Actor.ANONYMOUS, null, null, null, null, address, null)).during(work);
    }
}
