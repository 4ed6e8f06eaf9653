package io.keystory.query.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.accountcenter.FieldControl;
import io.keystory.events.user.FactorEvent.BackupCodeUsed;
import io.keystory.events.user.FactorEvent.BackupCodesGenerated;
import io.keystory.events.user.FactorEvent.MfaPreferencesChanged;
import io.keystory.events.user.FactorEvent.PasskeyAdded;
import io.keystory.events.user.FactorEvent.TotpAdded;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserId;
import io.keystory.events.user.factor.MfaPreferences;
import io.keystory.events.user.factor.PasskeyCredential;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MyFactorsApiTest {

    private static final String PATH = "/api/my-account/";

    private final TestQueryService service = TestQueryService.running();
    private final UserCreated user = TestUsers.named("u" + Ids.nextUser(), "ada@example.com", "Ada");
    private final UserId ada = user.userId();

    @Test
    void factors_and_choices_are_read_by_their_owner_and_by_administrators() {
        given(FieldControl.READ_ONLY);

        JsonNode mine = read("mfa-verifications", "openid", "identities").json();
        assertThat(mine).isEqualTo(service.administrator().get("/api/users/" + ada + "/mfa-verifications").json());
        assertThat(mine).extracting(factor -> factor.get("type").asString())
                .containsExactlyInAnyOrder("Totp", "WebAuthn", "BackupCode");
        assertThat(mine.toString()).doesNotContain("the-public-key").contains("\"remainCodes\":9");

        JsonNode configs = read("logto-configs", "openid", "identities").json();
        assertThat(configs).isEqualTo(service.administrator().get("/api/users/" + ada + "/logto-configs").json());
        assertThat(configs.at("/mfa/skipMfaOnSignIn").asBoolean()).isTrue();
        assertThat(read("mfa-settings", "openid", "identities").json().get("skipMfaOnSignIn").asBoolean()).isTrue();
    }

    @Test
    void the_scope_and_the_field_decide() {
        given(FieldControl.OFF);

        for (String part : List.of("mfa-verifications", "mfa-settings", "logto-configs")) {
            assertThat(read(part, "openid", "profile").status()).isEqualTo(401);
            Answer hidden = read(part, "openid", "identities");
            assertThat(hidden.status() + " " + hidden.code()).isEqualTo("400 account_center.field_not_enabled");
        }
    }

    private void given(FieldControl mfa) {
        OwnCenter.factors(mfa).open(service);
        service.events().append(user, new TotpAdded(ada, Ids.next(), 0),
                new PasskeyAdded(ada, Ids.next(), "host", new PasskeyCredential("c", "the-public-key", List.of()), 1,
                        "browser", "blue"),
                new BackupCodesGenerated(ada, "codes", 10), new BackupCodeUsed(ada, "codes", 0),
                new MfaPreferencesChanged(ada, new MfaPreferences(null, false, true, false, false)));
        service.catchUp();
    }

    private Answer read(String part, String... scopes) {
        return service.account(ada.value(), scopes).get(PATH + part);
    }
}
