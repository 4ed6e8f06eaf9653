package io.keystory.command.interaction.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.platform.Ids;
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

    private String profile(String account) {
        return administrator.patch(account, "{'name': 'Ada'}").json().get("profile").toString();
    }

    private static void identify(InteractionBrowser browser, String name, String password) {
        String proof = browser.post("/verification/password", "{'identifier': {'type': 'username', 'value': '%s'}, "
                .formatted(name) + "'password': '%s'}".formatted(password)).text("verificationId");
        assertThat(browser.post("/identification", "{'verificationId': '%s'}".formatted(proof)).status()).isEqualTo(204);
    }
}
