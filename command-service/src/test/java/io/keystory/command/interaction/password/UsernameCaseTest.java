package io.keystory.command.interaction.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.platform.Ids;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class UsernameCaseTest {

    private final TestCommandService service = TestCommandService.running();
    private final String lower = "ada" + Ids.nextUser();
    private final String upper = lower.toUpperCase(Locale.ROOT);

    @Test
    void two_people_whose_names_differ_by_case_sign_in_each_by_their_own() {
        assertThat(create(lower, "a password of ada").status()).isEqualTo(200);
        assertThat(create(upper, "another one of ADA").status()).isEqualTo(200);
        assertThat(create(lower, "whatever it may be").refusal()).isEqualTo("422 user.username_already_in_use");

        assertThat(signIn(lower, "a password of ada").status()).isEqualTo(200);
        assertThat(signIn(upper, "another one of ADA").status()).isEqualTo(200);
        assertThat(signIn(upper, "a password of ada").refusal()).isEqualTo("422 session.invalid_credentials");
    }

    private Answer create(String username, String password) {
        return service.administrator().post("/api/users",
                "{'username': '%s', 'password': '%s'}".formatted(username, password));
    }

    private Answer signIn(String username, String password) {
        return InteractionBrowser.here(service, "SignIn").post("/verification/password",
                "{'identifier': {'type': 'username', 'value': '%s'}, 'password': '%s'}".formatted(username, password));
    }
}
