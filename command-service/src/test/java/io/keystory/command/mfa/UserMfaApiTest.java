package io.keystory.command.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.user.UserId;
import io.keystory.events.user.factor.FactorView;
import io.keystory.events.user.factor.UserFactors;
import io.keystory.store.Vault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserMfaApiTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final String user = new Fixtures().user();
    private final String path = "/api/users/" + user;

    @Test
    void an_authenticator_app_is_set_up_once_and_removed() {
        Answer created = administrator.post(path + "/mfa-verifications", "{'type': 'Totp'}");

        assertThat(created.status()).isEqualTo(200);
        assertThat(created.text("secret")).matches("[A-Z2-7]{32}");
        assertThat(created.text("secretQrCode")).startsWith("data:image/png;base64,");
        assertThat(administrator.post(path + "/mfa-verifications", "{'type': 'Totp'}").refusal())
                .isEqualTo("422 user.totp_already_in_use");

        String id = factors().totp().id();
        assertThat(service.bean(Vault.class).open(id)).contains(created.text("secret"));
        assertThat(administrator.delete(path + "/mfa-verifications/" + id).status()).isEqualTo(204);
        assertThat(service.bean(Vault.class).open(id)).isEmpty();
        assertThat(administrator.delete(path + "/mfa-verifications/" + id).refusal())
                .isEqualTo("404 entity.not_found");
    }

    @Test
    void backup_codes_are_made_beside_it_and_gone_with_the_user() {
        assertThat(administrator.post(path + "/mfa-verifications", "{'type': 'BackupCode'}").refusal())
                .isEqualTo("422 session.mfa.backup_code_can_not_be_alone");
        administrator.post(path + "/mfa-verifications", "{'type': 'Totp', 'secret': 'GEZDGNBVGY3TQOJQ'}");
        Answer created = administrator.post(path + "/mfa-verifications", "{'type': 'BackupCode'}");

        assertThat(created.json().get("codes")).hasSize(10);
        assertThat(administrator.post(path + "/mfa-verifications", "{'type': 'BackupCode'}").refusal())
                .isEqualTo("422 user.backup_code_already_in_use");
        assertThat(FactorView.of(factors())).extracting(FactorView::type).containsExactlyInAnyOrder(
                FactorView.Type.TOTP, FactorView.Type.BACKUP_CODE);

        List<String> ids = factors().ids();
        assertThat(administrator.delete(path).status()).isEqualTo(204);
        assertThat(ids).allSatisfy(id -> assertThat(service.bean(Vault.class).open(id)).isEmpty());
    }

    @Test
    void what_a_user_chose_is_changed_in_parts() {
        assertThat(administrator.patch(path + "/logto-configs", "{'mfa': {'skipped': true}}").body())
                .isEqualTo("{\"mfa\":{\"skipped\":true,\"skipMfaOnSignIn\":false},\"passkeySignIn\":{\"skipped\":false}}");
        assertThat(administrator.patch(path + "/logto-configs",
                "{'mfa': {'enabled': true}, 'passkeySignIn': {'skipped': true}}").body())
                .isEqualTo("{\"mfa\":{\"enabled\":true,\"skipped\":true,\"skipMfaOnSignIn\":false},"
                        + "\"passkeySignIn\":{\"skipped\":true}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                           | 400 guard.invalid_input
            {'type': 'WebAuthn'}                         | 400 guard.invalid_input
            {'type': 'Totp', 'secret': 'short'}          | 422 user.totp_secret_invalid
            {'type': 'BackupCode', 'codes': ['a']}       | 422 user.wrong_backup_code_format
            {'type': 'BackupCode', 'codes': [null]}      | 400 guard.invalid_input
            """)
    void bad_input_is_refused_and_appends_nothing(String body, String refusal) {
        long head = service.head();

        assertThat(administrator.post(path + "/mfa-verifications", body).refusal()).isEqualTo(refusal);
        assertThat(administrator.patch(path + "/logto-configs", "{'mfa': {'skipped': null}}").refusal())
                .isEqualTo("400 guard.invalid_input");
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void nobody_has_none() {
        assertThat(administrator.post("/api/users/nobody/mfa-verifications", "{'type': 'Totp'}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.patch("/api/users/nobody/logto-configs", "{}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
    }

    private UserFactors factors() {
        return service.bean(Factors.class).user(new UserId(user)).orElseThrow().secrets().factors();
    }
}
