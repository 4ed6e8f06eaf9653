package io.keystory.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.OwnData;
import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people may say of themselves, and what they see of it. */
class MyAccountApiTest {

    private static final String[] SCOPES = {"openid", "profile", "email", "custom_data"};

    private final TestCommandService service = TestCommandService.running();
    private final String user = new Fixtures().user();

    @Test
    void what_is_too_long_to_be_stored_is_refused() {
        service.administrator().patch("/api/account-center",
                "{'enabled': true, 'fields': {'name': 'Edit', 'avatar': 'Edit', 'profile': 'Edit'}}");
        TestClient self = service.account(user, SCOPES);
        assertThat(self.patch("/api/my-account", "{'name': '%s'}".formatted("n".repeat(129))).refusal())
                .isEqualTo("422 entity.value_too_long");
        assertThat(self.patch("/api/my-account", "{'avatar': 'https://%s'}".formatted("a".repeat(2048))).refusal())
                .isEqualTo("422 entity.value_too_long");
        assertThat(self.patch("/api/my-account/profile", "{'nickname': '%s'}".formatted("n".repeat(OwnData.MOST))).refusal())
                .isEqualTo("422 entity.value_too_long");
        assertThat(self.patch("/api/my-account", "{'name': '%s'}".formatted("n".repeat(128))).status()).isEqualTo(200);
    }

    @Test
    void a_picture_is_an_address_of_the_web_and_custom_data_an_object() {
        service.administrator().patch("/api/account-center",
                "{'enabled': true, 'fields': {'avatar': 'Edit', 'customData': 'Edit'}}");
        TestClient self = service.account(user, SCOPES);
        for (String body : List.of("{'avatar': 'javascript:alert(1)'}", "{'avatar': ''}", "{'customData': null}")) {
            assertThat(self.patch("/api/my-account", body).refusal()).startsWith("400 guard.invalid_input");
        }
        assertThat(self.patch("/api/my-account", "{'customData': {'a': '%s'}}".formatted("x".repeat(OwnData.MOST)))
                .refusal()).isEqualTo("422 entity.value_too_long");
        assertThat(self.patch("/api/my-account", "{'avatar': null, 'customData': {'a': 1}}").status()).isEqualTo(200);
    }

    @Test
    void whoever_has_changed_something_sees_what_they_may_read() {
        service.administrator().patch("/api/users/%s/profile".formatted(user),
                "{'profile': {'nickname': 'Countess', 'address': {'locality': 'London'}}}");
        service.administrator().patch("/api/account-center", "{'enabled': true, 'fields': "
                + "{'name': 'Edit', 'avatar': 'Off', 'email': 'Off', 'profile': 'Edit', 'customData': 'ReadOnly'}}");
        TestClient self = service.account(user, "openid", "profile", "email");
        assertThat(self.patch("/api/my-account", "{'name': null}").body())
                .contains("\"name\":null", "\"applicationId\":null", "\"hasSecurityVerificationMethod\":", "Countess")
                .doesNotContain("avatar", "primaryEmail", "customData", "London");
        assertThat(self.patch("/api/my-account/profile", "{'nickname': 'Ada'}").body())
                .contains("Ada").doesNotContain("London");
        assertThat(self.patch("/api/my-account/profile", "{'website': 'javascript:alert(1)'}")
                .json().at("/data/issues/0/path").toString()).isEqualTo("[\"website\"]");
    }
}
