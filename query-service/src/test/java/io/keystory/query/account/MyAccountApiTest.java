package io.keystory.query.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.accountcenter.AccountCenterEvent.AccountCenterDisabled;
import io.keystory.events.accountcenter.AccountCenterEvent.AccountCenterEnabled;
import io.keystory.events.accountcenter.AccountCenterEvent.AccountCenterSeeded;
import io.keystory.events.accountcenter.AccountCenterEvent.FieldControlsChanged;
import io.keystory.events.accountcenter.AccountCenterId;
import io.keystory.events.accountcenter.FieldControl;
import io.keystory.events.accountcenter.FieldControls;
import io.keystory.events.user.Address;
import io.keystory.events.user.Profile;
import io.keystory.events.user.UserEvent.ProfileChanged;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MyAccountApiTest {

    private static final AccountCenterId CENTER = AccountCenterId.DEFAULT;
    private static final FieldControl READ = FieldControl.READ_ONLY;

    private final TestQueryService service = TestQueryService.running();
    private final UserCreated user = TestUsers.named("u" + Ids.nextUser(), "ada@example.com", "Ada");

    @BeforeEach
    void a_user_and_an_account_center_that_shows_some_fields() {
        if (service.administrator().get("/api/account-center").status() == 404) {
            service.events().append(new AccountCenterSeeded(CENTER, false, FieldControls.NONE));
        }
        service.events().append(user, new ProfileChanged(user.userId(), profile()),
                new AccountCenterEnabled(CENTER), new FieldControlsChanged(CENTER, new FieldControls(
                        READ, FieldControl.OFF, READ, FieldControl.EDIT, null, READ, READ, null, null, null, null, null,
                        null)));
        service.catchUp();
    }

    @Test
    void scopes_and_fields_both_decide_what_is_shown() {
        JsonNode account = read("openid", "profile", "email", "phone", "custom_data").json();

        assertThat(account.propertyNames()).containsExactlyInAnyOrder("id", "hasSecurityVerificationMethod",
                "primaryEmail", "name", "username", "hasPassword", "profile", "applicationId", "cimdClientId", "isSuspended",
                "lastSignInAt", "createdAt", "updatedAt");
        assertThat(account.get("profile").has("address")).isFalse();
        assertThat(account.get("hasSecurityVerificationMethod").asBoolean()).isTrue();
    }

    @Test
    void without_scopes_only_the_id_is_shown() {
        assertThat(read("openid").json().propertyNames())
                .containsExactlyInAnyOrder("id", "hasSecurityVerificationMethod");
    }

    @Test
    void the_address_needs_its_own_scope_and_nothing_else() {
        JsonNode profile = read("openid", "address").json().get("profile");

        assertThat(profile.propertyNames()).containsExactly("address");
        assertThat(profile.get("address").get("country").asString()).isEqualTo("Wonderland");
    }

    @Test
    void a_switched_off_account_center_answers_nobody() {
        service.events().append(new AccountCenterDisabled(CENTER));
        service.catchUp();

        Answer answer = read("openid", "profile");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("account_center.not_enabled");
    }

    @Test
    void a_token_without_openid_is_refused_and_so_is_a_management_token() {
        assertThat(read("profile").code()).isEqualTo("auth.forbidden");
        assertThat(service.administrator().get("/api/my-account").code()).isEqualTo("auth.unauthorized");
        assertThat(service.anonymous().get("/api/my-account").code()).isEqualTo("auth.authorization_header_missing");
    }

    private Answer read(String... scopes) {
        return service.account(user.userId().value(), scopes).get("/api/my-account");
    }

    private static Profile profile() {
        return new Profile("Lovelace", null, null, null, null, null, null, null, null, null, null,
                new Address(null, null, null, null, null, "Wonderland"));
    }
}
