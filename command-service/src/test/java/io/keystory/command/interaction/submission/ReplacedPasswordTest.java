package io.keystory.command.interaction.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionCommand.RecordVerification;
import io.keystory.events.interaction.PasswordVerification.PasswordVerified;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What a password is still good for that was replaced while somebody was signing in by it. */
class ReplacedPasswordTest {

    private static final String OLD = "Correct-horse-7-battery";
    private static final String NEW = "Another-horse-8-battery";

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();

    @Test
    void whoever_came_by_it_leaves_nothing_in_the_account_until_they_know_the_new_one() {
        String name = "r" + Ids.next();
        String account = "/api/users/" + administrator.post("/api/users",
                "{'username': '%s', 'password': '%s'}".formatted(name, OLD)).text("id");
        InteractionBrowser thief = InteractionBrowser.here(service, "SignIn");
        identify(thief, name, OLD);
        assertThat(thief.post("/profile", "{'type': 'extraProfile', 'values': {'nickname': 'Mallory'}}").status())
                .isEqualTo(204);

        assertThat(administrator.patch(account + "/password", "{'password': '%s'}".formatted(NEW)).status()).isEqualTo(200);

        assertThat(thief.post("/submit", "").refusal()).isEqualTo("400 session.verification_failed");
        assertThat(profile(account)).isEqualTo("{}");
        identify(thief, name, NEW);
        assertThat(thief.post("/submit", "").status()).isEqualTo(200);
        assertThat(profile(account)).isEqualTo("{\"nickname\":\"Mallory\"}");
    }

    @Test
    void nor_does_whoever_was_found_right_only_after_it_was_replaced() {
        String name = "r" + Ids.next();
        UserId user = user(name, "'password': '%s'".formatted(OLD));
        long setAt = passwordSetAt(user);
        assertThat(administrator.patch("/api/users/" + user + "/password", "{'password': '%s'}".formatted(NEW)).status())
                .isEqualTo(200);
        InteractionBrowser thief = InteractionBrowser.here(service, "SignIn");
        String proof = Ids.next();
        service.bean(Commands.class).send(new RecordVerification(new PasswordVerified(
                thief.story().getFirst().interactionId(), proof, new Identifier(Identifier.Type.USERNAME, name), user,
                setAt), Instant.now()));
        assertThat(thief.post("/identification", "{'verificationId': '%s'}".formatted(proof)).status()).isEqualTo(204);
        assertThat(thief.post("/profile", "{'type': 'extraProfile', 'values': {'nickname': 'Mallory'}}").status())
                .isEqualTo(204);

        assertThat(thief.post("/submit", "").refusal()).isEqualTo("400 session.verification_failed");
    }

    @Test
    void a_password_that_is_hashed_anew_with_the_sign_in_is_the_same() {
        String name = "r" + Ids.next();
        UserId user = user(name, "'passwordAlgorithm': 'SHA256', 'passwordDigest': '%s'".formatted(sha256(OLD)));
        String imported = known(user).secrets().passwordId();
        InteractionBrowser ada = InteractionBrowser.here(service, "SignIn");
        identify(ada, name, OLD);

        assertThat(known(user).secrets().passwordId()).isNotEqualTo(imported);
        assertThat(ada.story()).filteredOn(PasswordVerified.class::isInstance).singleElement()
                .extracting(told -> ((PasswordVerified) told).passwordSetAt()).isEqualTo(passwordSetAt(user));
        assertThat(ada.post("/profile", "{'type': 'extraProfile', 'values': {'nickname': 'Ada'}}").status()).isEqualTo(204);
        assertThat(ada.state().json().at("/profile/profile/nickname").asString()).isEqualTo("Ada");
        assertThat(ada.post("/submit", "").status()).isEqualTo(200);
    }

    private UserId user(String name, String password) {
        return new UserId(administrator.post(
                "/api/users", "{'username': '%s', %s}".formatted(name, password)).text("id"));
    }

    private UserView known(UserId user) {
        return service.bean(UserAccounts.class).find(user).orElseThrow();
    }

    private Long passwordSetAt(UserId user) {
        return known(user).secrets().passwordUpdatedAt();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String profile(String account) {
        return administrator.patch(account, "{'name': 'Ada'}").json().get("profile").toString();
    }

    private static void identify(InteractionBrowser browser, String name, String password) {
        String proof = browser.post("/verification/password", "{'identifier': {'type': 'username', 'value': '%s'}, "
                .formatted(name) + "'password': '%s'}".formatted(password)).text("verificationId");
        assertThat(browser.post("/identification", "{'verificationId': '%s'}".formatted(proof)).status()).isEqualTo(204);
    }
}
