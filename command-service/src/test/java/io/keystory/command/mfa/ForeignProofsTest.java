package io.keystory.command.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.interaction.InteractionCommand.RecordVerification;
import io.keystory.events.interaction.SignInPasskeyVerification.SignInPasskeyVerified;
import io.keystory.events.user.UserCommand.ChangeFactors;
import io.keystory.events.user.UserId;
import io.keystory.events.user.factor.FactorChange;
import io.keystory.events.user.factor.FactorChange.AddPasskey;
import io.keystory.events.user.factor.FactorChange.RemoveFactor;
import io.keystory.events.user.factor.PasskeyCredential;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody has proven of an account of theirs, and of what use that is with the password of another. */
class ForeignProofsTest {

    private static final String ASKED = "403 session.mfa.require_mfa_verification";
    private static final String PASSWORD = "a long password";

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final String name = "u" + Ids.nextUser();
    private String user;

    @BeforeEach
    void somebody_with_an_authenticator_app() {
        settings("'mfa': {'factors': ['Totp', 'WebAuthn'], 'policy': 'NoPrompt'}, 'trustedDevice': {'enabled': true}");
        user = administrator.post("/api/users",
                "{'username': '%s', 'password': '%s'}".formatted(name, PASSWORD)).text("id");
        administrator.post("/api/users/" + user + "/mfa-verifications", "{'type': 'Totp'}");
    }

    @AfterEach
    void as_it_was() {
        settings("'mfa': {'factors': [], 'policy': 'UserControlled'}, 'trustedDevice': {'enabled': false}");
    }

    @Test
    void a_passkey_is_no_second_factor_of_somebody_else() {
        InteractionBrowser thief = InteractionBrowser.here(service, "SignIn");
        provePasskeyOf(administrator.post("/api/users", "{}").text("id"), thief);
        identify(thief);

        assertThat(thief.post("/submit", "").refusal()).isEqualTo(ASKED);
        assertThat(thief.post("/profile/mfa/mfa-skipped", "").refusal()).isEqualTo(ASKED);
        assertThat(thief.post("/profile/mfa/trusted-device", "{}").refusal()).isEqualTo(ASKED);
    }

    @Test
    void it_is_one_of_its_owner() {
        passkey();

        assertThat(byPasskey().post("/submit", "").status()).isEqualTo(200);
    }

    @Test
    void it_is_none_of_its_owner_any_more_who_has_removed_it() {
        String lost = passkey();
        InteractionBrowser finder = byPasskey();
        change(new RemoveFactor(lost));

        assertThat(finder.post("/submit", "").refusal()).isEqualTo(ASKED);
    }

    @Test
    void one_that_was_replaced_begins_no_trust() {
        String lost = passkey();
        InteractionBrowser finder = byPasskey();
        change(new RemoveFactor(lost));
        passkey();

        assertThat(finder.post("/profile/mfa/trusted-device", "{}").refusal()).isEqualTo(ASKED);
    }

    /** Somebody who has shown a passkey of the user, and said the password. */
    private InteractionBrowser byPasskey() {
        InteractionBrowser browser = InteractionBrowser.here(service, "SignIn");
        provePasskeyOf(user, browser);
        identify(browser);
        return browser;
    }

    /** One more that the user has. */
    private String passkey() {
        String factor = Ids.next();
        change(new AddPasskey(
                factor, "localhost", new PasskeyCredential(Ids.next(), "key", List.of()), 0, null, null));
        return factor;
    }

    private void change(FactorChange change) {
        service.bean(Commands.class).send(new ChangeFactors(new UserId(user), List.of(change)));
    }

    private void provePasskeyOf(String owner, InteractionBrowser browser) {
        service.bean(Commands.class).send(new RecordVerification(new SignInPasskeyVerified(
                browser.story().getFirst().interactionId(), Ids.next(), new UserId(owner), "f"), Instant.now()));
    }

    private void identify(InteractionBrowser browser) {
        String proof = browser.post("/verification/password", "{'identifier': {'type': 'username', 'value': '%s'}, "
                .formatted(name) + "'password': '%s'}".formatted(PASSWORD)).text("verificationId");
        assertThat(browser.post("/identification", "{'verificationId': '%s'}".formatted(proof)).status()).isEqualTo(204);
    }

    private void settings(String changes) {
        assertThat(administrator.patch("/api/sign-in-exp", "{" + changes + "}").status()).isEqualTo(200);
    }
}
