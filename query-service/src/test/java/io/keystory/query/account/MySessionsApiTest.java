package io.keystory.query.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.accountcenter.FieldControl;
import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.grant.GrantEvent.GrantGiven;
import io.keystory.events.grant.GrantId;
import io.keystory.events.interaction.EnterpriseSsoVerification.EnterpriseSsoRequested;
import io.keystory.events.interaction.InteractionEvent.InteractionStarted;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.SocialVerification.SocialRequested;
import io.keystory.events.interaction.SocialVerification.SocialVerified;
import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.events.session.SessionEvent.SessionStarted;
import io.keystory.events.session.SessionId;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserId;
import io.keystory.events.user.identity.ExternalUser;
import io.keystory.events.verification.VerificationRecordEvent.AccountPasswordVerified;
import io.keystory.events.verification.VerificationRecordId;
import io.keystory.platform.Ids;
import io.keystory.query.application.TestApplications;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class MySessionsApiTest {

    private static final long FUTURE = 4_000_000_000_000L;
    private static final String SCOPE = "urn:logto:scope:sessions";

    private final TestQueryService service = TestQueryService.running();
    private final UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, "Ada");
    private final UserId ada = user.userId();
    private final SessionId session = new SessionId(Ids.next());
    private final InteractionId interaction = new InteractionId(Ids.next());

    @Test
    void sessions_and_grants_are_read_by_whoever_proves_to_be_their_owner() {
        given(OwnCenter.sessions(FieldControl.READ_ONLY));
        String proof = proof(ada, FUTURE);

        JsonNode own = read("sessions", proof, SCOPE).json().get("sessions").get(0);
        assertThat(own.at("/payload/uid").asString()).isEqualTo(session.value());
        assertThat(own.get("isCurrent").asBoolean(true)).isFalse();
        JsonNode told = service.administrator().get("/api/users/" + ada + "/sessions").json().get("sessions").get(0);
        assertThat(own.get("payload")).isEqualTo(told.get("payload"));
        assertThat(read("grants", proof, SCOPE).json())
                .isEqualTo(service.administrator().get("/api/users/" + ada + "/grants").json());
        assertThat(read("grants?appType=firstParty", proof, SCOPE).json().get("grants")).isEmpty();
    }

    @Test
    void people_are_told_what_they_proved_themselves_and_nothing_that_failed_or_that_others_told() {
        ConnectorId connector = new ConnectorId("c1");
        given(OwnCenter.sessions(FieldControl.READ_ONLY));
        service.events().append(new InteractionStarted(interaction, new ApplicationId("demo-app"),
                        new AuthorizationRequest("https://example.org", null, null, null, null, null, null, null, null,
                                null, null, null, null, null, null), null, FUTURE),
                new EnterpriseSsoRequested(interaction, "Sso-1", new SsoConnectorId("s1"), "s", "https://a.example"),
                new SocialRequested(interaction, "Social-1", connector, "github", "s", "https://a.example"),
                new SocialVerified(interaction, "Social-1", connector, "github",
                        new ExternalUser("7", null, null, "Ada", null, Map.of("shoe", 42)), List.of()));
        service.catchUp();

        JsonNode own = read("sessions", proof(ada, FUTURE), SCOPE).json();

        assertThat(own.at("/sessions/0/lastSubmission/verificationRecords")).extracting(one -> one.get("id").asString())
                .containsExactly("Social-1");
        assertThat(own.at("/sessions/0/lastSubmission/verificationRecords/0/socialUserInfo/name").asString())
                .isEqualTo("Ada");
        assertThat(own.toString()).doesNotContain("rawData", "shoe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sessions", "grants"})
    void scope_field_and_proof_decide(String part) {
        given(OwnCenter.sessions(FieldControl.READ_ONLY));

        assertThat(refusal(read(part, proof(ada, FUTURE), "profile"))).isEqualTo("401 auth.unauthorized");
        String denied = "401 verification_record.permission_denied";
        assertThat(refusal(read(part, null, SCOPE))).isEqualTo(denied);
        assertThat(refusal(read(part, proof(ada, 1), SCOPE))).isEqualTo(denied);
        assertThat(refusal(read(part, proof(new UserId(Ids.nextUser()), FUTURE), SCOPE))).isEqualTo(denied);

        given(OwnCenter.sessions(FieldControl.OFF));
        assertThat(refusal(read(part, proof(ada, FUTURE), SCOPE)))
                .isEqualTo("400 account_center.field_not_enabled");
    }

    private void given(OwnCenter center) {
        ApplicationCreated app = TestApplications.of(ApplicationType.SPA, "Shop", true);
        center.open(service);
        service.events().append(user, app,
                new SessionStarted(session, ada, app.applicationId(), interaction, Set.of("pwd"),
                        1_700_000_000_000L, FUTURE),
                new GrantGiven(new GrantId(Ids.next()), ada, app.applicationId(), session, List.of("openid"), Map.of(),
                        FUTURE));
        service.catchUp();
    }

    private String proof(UserId of, long expiresAt) {
        String id = Ids.next();
        service.events().append(new AccountPasswordVerified(new VerificationRecordId(id), of, expiresAt));
        return id;
    }

    private Answer read(String part, String proof, String scope) {
        String[] headers = proof == null ? new String[0] : new String[] {"logto-verification-id", proof};
        return service.account(ada.value(), "openid", scope).get("/api/my-account/" + part, headers);
    }

    private static String refusal(Answer answer) {
        return answer.status() + " " + answer.code();
    }
}
