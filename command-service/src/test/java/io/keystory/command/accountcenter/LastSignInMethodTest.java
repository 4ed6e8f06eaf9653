package io.keystory.command.accountcenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.platform.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People do not take the last of what they sign in with from themselves. */
class LastSignInMethodTest {

    private static final String REFUSAL = "400 user.last_sign_in_method_required";

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();

    @BeforeEach
    void addresses_and_identities_can_be_changed() {
        assertThat(administrator.patch("/api/account-center",
                "{'enabled': true, 'fields': {'email': 'Edit', 'social': 'Edit'}}").status()).isEqualTo(200);
    }

    @Test
    void the_only_address_stays() {
        String user = administrator.post("/api/users",
                "{'primaryEmail': '%s@example.org', 'password': 'a password'}".formatted(Ids.next())).text("id");
        TestClient self = service.account(user, "openid", "email");
        String proof = self.post("/api/verifications/password", "{'password': 'a password'}").text("verificationRecordId");

        assertThat(removed(self, "primary-email", proof)).startsWith(REFUSAL);
        named(user);
        assertThat(removed(self, "primary-email", proof)).startsWith("204");
    }

    @Test
    void the_only_identity_stays() {
        String user = new Fixtures().user();
        administrator.put("/api/users/%s/identities/github".formatted(user), "{'userId': '%s'}".formatted(user));
        TestClient self = service.account(user, "openid", "identities");

        assertThat(removed(self, "identities/github", "none")).startsWith(REFUSAL);
        named(user);
        assertThat(removed(self, "identities/github", "none")).startsWith("204");
    }

    private void named(String user) {
        assertThat(administrator.patch("/api/users/" + user, "{'username': 'u%s'}".formatted(Ids.nextUser())).status())
                .isEqualTo(200);
    }

    private static String removed(TestClient self, String what, String proof) {
        TestClient.Answer answer = self.send("DELETE", "/api/my-account/" + what, null, "logto-verification-id", proof);
        return answer.body().isEmpty() ? String.valueOf(answer.status()) : answer.refusal();
    }
}
