package io.keystory.command.interaction.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.command.mfa.FactorProofs;
import io.keystory.command.mfa.Passkeys;
import io.keystory.command.mfa.TotpSecret;
import io.keystory.command.password.FailedAttempts;
import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.interaction.FactorVerification.FactorRefused;
import io.keystory.events.interaction.InteractionFold;
import io.keystory.events.interaction.InteractionView;
import io.keystory.platform.Ids;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A proof that is given twice at one moment, as by a double click: the second knows of the first too late. */
class RepeatedProofsTest {

    private static final String PASSWORD = "a long password";
    private final Instant now = Instant.now();

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final TotpSteps totp = service.bean(TotpSteps.class);
    private final String name = "u" + Ids.nextUser();
    private String user;
    private String code;
    private InteractionBrowser browser;
    private InteractionView before;

    @BeforeEach
    void somebody_with_an_authenticator_app_who_is_identified() {
        settings("'mfa': {'factors': ['Totp', 'BackupCode'], 'policy': 'NoPrompt'}");
        user = administrator.post("/api/users",
                "{'username': '%s', 'password': '%s'}".formatted(name, PASSWORD)).text("id");
        code = TotpSecret.of(factor("Totp").text("secret")).codeOf(now.getEpochSecond() / 30);
        browser = identified();
        before = view(browser);
    }

    @AfterEach
    void as_it_was() {
        settings("'mfa': {'factors': [], 'policy': 'UserControlled'}");
    }

    @Test
    void a_code_of_an_app_is_answered_as_the_first_time_and_is_no_failed_try() {
        String proven = totp.verify(before, code);

        assertThat(totp.verify(before, code)).isEqualTo(proven);
        assertNobodyGuessed();
    }

    @Test
    void so_is_one_that_the_first_used_up_while_the_second_was_looked_at() {
        AtomicBoolean isFirst = new AtomicBoolean(true);
        InstantSource busy = () -> {
            if (isFirst.getAndSet(false)) {
                totp.verify(before, code);
            }
            return now;
        };
        FactorProofs meanwhile = new FactorProofs(service.bean(Vault.class), service.bean(Passkeys.class),
                service.bean(FailedAttempts.class), busy.withZone(ZoneOffset.UTC));
        TotpSteps second = new TotpSteps(service.bean(FactorSteps.class), meanwhile, service.bean(Vault.class));

        assertThat(second.verify(before, code)).isEqualTo(totp.verify(before, code));
        assertNobodyGuessed();
    }

    @Test
    void so_is_a_backup_code() {
        BackupCodeSteps steps = service.bean(BackupCodeSteps.class);
        String backup = factor("BackupCode").json().at("/codes/0").asString();

        assertThat(steps.verify(before, backup)).isEqualTo(steps.verify(before, backup));
        assertNobodyGuessed();
    }

    @Test
    void a_code_that_proved_something_elsewhere_is_a_failed_try_here() {
        totp.verify(before, code);
        InteractionView elsewhere = view(identified());

        assertThatThrownBy(() -> totp.verify(elsewhere, code)).hasMessage("session.mfa.invalid_totp_code");
        assertThat(guesses()).isOne();
    }

    private void assertNobodyGuessed() {
        assertThat(browser.story()).noneMatch(FactorRefused.class::isInstance);
        assertThat(guesses()).isZero();
    }

    private int guesses() {
        return service.bean(FailedAttempts.class).recent(FactorProofs.ACTIONS, Set.of(user), 1);
    }

    private InteractionBrowser identified() {
        InteractionBrowser page = InteractionBrowser.here(service, "SignIn");
        String proof = page.post("/verification/password", "{'identifier': {'type': 'username', 'value': '%s'}, "
                .formatted(name) + "'password': '%s'}".formatted(PASSWORD)).text("verificationId");
        assertThat(page.post("/identification", "{'verificationId': '%s'}".formatted(proof)).status()).isEqualTo(204);
        return page;
    }

    private InteractionView view(InteractionBrowser page) {
        return service.bean(Streams.class)
                .fold(page.story().getFirst().interactionId().stream(), new InteractionFold()).orElseThrow();
    }

    private TestClient.Answer factor(String type) {
        return administrator.post("/api/users/" + user + "/mfa-verifications", "{'type': '%s'}".formatted(type));
    }

    private void settings(String changes) {
        assertThat(administrator.patch("/api/sign-in-exp", "{" + changes + "}").status()).isEqualTo(200);
    }
}
