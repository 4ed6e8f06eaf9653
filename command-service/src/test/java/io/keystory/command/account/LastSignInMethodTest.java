package io.keystory.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.platform.Ids;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
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
                "{'enabled': true, 'fields': {'username': 'Edit', 'email': 'Edit', 'phone': 'Edit', 'social': 'Edit'}}")
                .status()).isEqualTo(200);
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
    void the_only_username_stays() {
        String user = administrator.post("/api/users",
                "{'username': 'u%s', 'password': 'a password'}".formatted(Ids.nextUser())).text("id");
        TestClient self = service.account(user, "openid", "profile");
        String proof = self.post("/api/verifications/password", "{'password': 'a password'}").text("verificationRecordId");

        assertThat(unnamed(self, proof).refusal()).startsWith(REFUSAL);
        assertThat(administrator.patch("/api/users/" + user, "{'primaryEmail': '%s@example.org'}".formatted(user)).status())
                .isEqualTo(200);
        assertThat(unnamed(self, proof).status()).isEqualTo(200);
        assertThat(unnamed(self, proof).status()).isEqualTo(200);
    }

    @Test
    void of_two_addresses_that_are_removed_at_once_one_stays() {
        String user = administrator.post("/api/users",
                "{'primaryEmail': '%s@example.org', 'primaryPhone': '44151%d', 'password': 'a password'}"
                        .formatted(Ids.next(), 2_000_000 + System.nanoTime() % 1_000_000)).text("id");
        TestClient self = service.account(user, "openid", "email", "phone");
        String proof = self.post("/api/verifications/password", "{'password': 'a password'}").text("verificationRecordId");

        assertThat(Stream.of("primary-email", "primary-phone")
                .map(address -> CompletableFuture.supplyAsync(() -> removed(self, address, proof))).toList().stream()
                .map(CompletableFuture::join)).satisfiesExactlyInAnyOrder(
                        answer -> assertThat(answer).startsWith("204"), answer -> assertThat(answer).startsWith(REFUSAL));
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

    private static TestClient.Answer unnamed(TestClient self, String proof) {
        return self.send("PATCH", "/api/my-account", "{\"username\": null}", "logto-verification-id", proof);
    }

    private static String removed(TestClient self, String what, String proof) {
        TestClient.Answer answer = self.send("DELETE", "/api/my-account/" + what, null, "logto-verification-id", proof);
        return answer.body().isEmpty() ? String.valueOf(answer.status()) : answer.refusal();
    }
}
