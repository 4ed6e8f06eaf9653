package io.keystory.query.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.accountcenter.FieldControl;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.InteractionEvent.InteractionStarted;
import io.keystory.events.interaction.InteractionEvent.UserIdentified;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.events.user.FactorEvent.DeviceTrusted;
import io.keystory.events.user.FactorEvent.TrustedDeviceUsed;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserId;
import io.keystory.events.verification.VerificationRecordEvent.AccountPasswordVerified;
import io.keystory.events.verification.VerificationRecordId;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import org.junit.jupiter.api.Test;

class MyLogsApiTest {

    private static final long FUTURE = 4_000_000_000_000L;
    private static final String SCOPE = "urn:logto:scope:sessions";

    private final TestQueryService service = TestQueryService.running();
    private final UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, "Ada");
    private final UserId ada = user.userId();
    private final UserCreated other = TestUsers.named("u" + Ids.nextUser(), null, "Eve");
    private final UserId eve = other.userId();
    private final String proof = Ids.next();

    @Test
    void people_read_what_happened_to_their_account_and_to_no_other() {
        OwnCenter.sessions(FieldControl.READ_ONLY).open(service);
        service.events().append(user, other, new DeviceTrusted(ada, "here", "browser", FUTURE),
                new DeviceTrusted(eve, "there", "browser", FUTURE), new TrustedDeviceUsed(ada, "here"),
                new AccountPasswordVerified(new VerificationRecordId(proof), ada, FUTURE));
        service.catchUp();

        Answer read = read(SCOPE, "?userId=" + eve, proof);
        assertThat(read.json()).extracting(entry -> entry.get("key").asString())
                .containsExactly("TrustedDevice.Used", "TrustedDevice.Created");
        assertThat(read.header("Total-Number")).isEqualTo("2");
        assertThat(read(SCOPE, "?logKey=TrustedDevice.Used", proof).json()).hasSize(1);
        assertThat(read(SCOPE, "", null).code()).isEqualTo("verification_record.permission_denied");
        assertThat(read("profile", "", proof).code()).isEqualTo("auth.unauthorized");
    }

    @Test
    void what_else_happened_in_the_interaction_is_for_administrators() {
        OwnCenter.sessions(FieldControl.READ_ONLY).open(service);
        InteractionId id = new InteractionId(Ids.next());
        service.events().append(user, new InteractionStarted(id, new ApplicationId("demo-app"), new AuthorizationRequest(
                        "https://example.org", null, null, null, null, null, null, null, null, null, null, null, null,
                        null, null), null, FUTURE), new UserIdentified(id, ada, "v"),
                new AccountPasswordVerified(new VerificationRecordId(proof), ada, FUTURE));
        service.catchUp();

        assertThat(service.administrator().get("/api/logs?userId=" + ada).json().get(0).get("payload")
                .has("interaction")).isTrue();
        assertThat(read(SCOPE, "", proof).json().get(0).get("payload").has("interaction")).isFalse();
    }

    private Answer read(String scope, String query, String proof) {
        String[] headers = proof == null ? new String[0] : new String[] {"logto-verification-id", proof};
        return service.account(ada.value(), "openid", scope).get("/api/my-account/logs" + query, headers);
    }
}
