package io.keystory.command.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.command.password.FailedAttempts;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.Ids;
import io.keystory.store.Vault;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FactorProofsTest {

    private static final Instant NOW = Instant.now();

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final FactorProofs proofs = service.bean(FactorProofs.class);
    private UserView user;

    @BeforeEach
    void somebody_who_may_be_wrong_twice() {
        administrator.patch("/api/sign-in-exp", "{'sentinelPolicy': {'maxAttempts': 2}}");
        String id = administrator.post("/api/users", "{'username': 'u%s'}".formatted(Ids.nextUser())).text("id");
        user = service.bean(UserAccounts.class).find(new UserId(id)).orElseThrow();
    }

    @AfterEach
    void as_it_was() {
        assertThat(administrator.patch("/api/sign-in-exp", "{'sentinelPolicy': {}}").status()).isEqualTo(200);
    }

    @Test
    void a_wrong_code_that_was_sent_counts_until_such_codes_are_locked() {
        for (int guess = 0; guess < 2; guess++) {
            assertThatThrownBy(() -> proofs.bySentCode(user, () -> { }, FactorProofsTest::wrong))
                    .hasMessage("verification_code.code_mismatch");
        }
        assertThatThrownBy(() -> proofs.bySentCode(user, () -> { }, () -> "right"))
                .hasMessage("session.verification_blocked_too_many_attempts");

        assertThat(administrator.post("/api/sentinel-activities/delete",
                "{'targetType': 'User', 'targets': ['%s']}".formatted(user.id())).status()).isEqualTo(204);
        assertThat(proofs.bySentCode(user, () -> { }, () -> "right")).as("forgotten by the user's id").isEqualTo("right");
    }

    @Test
    void of_too_many_guesses_at_the_same_moment_the_right_one_counts_for_nothing() {
        TotpSecret app = TotpSecret.of(administrator.post(
                "/api/users/" + user.id() + "/mfa-verifications", "{'type': 'Totp'}").text("secret"));
        UserView withApp = service.bean(UserAccounts.class).find(new UserId(user.id())).orElseThrow();
        String right = app.codeOf(NOW.getEpochSecond() / 30);
        FailedAttempts attempts = service.bean(FailedAttempts.class);

        assertThat(at(() -> { }).byTotp(withApp, right, () -> { }).timeStep()).isEqualTo(NOW.getEpochSecond() / 30);
        assertThatThrownBy(() -> at(() -> {
            attempts.failed("MfaTotp", user.id());
            attempts.failed("MfaTotp", user.id());
        }).byTotp(withApp, right, () -> { })).hasMessage("session.verification_blocked_too_many_attempts");
    }

    /** Proofs at a moment, at which others do something, too. */
    private FactorProofs at(Runnable others) {
        InstantSource busy = () -> {
            others.run();
            return NOW;
        };
        return new FactorProofs(service.bean(Vault.class), service.bean(Passkeys.class),
                service.bean(FailedAttempts.class), busy.withZone(ZoneOffset.UTC));
    }

    private static String wrong() {
        throw new KeystoryException("verification_code.code_mismatch", 400);
    }
}
