package io.keystory.query.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.grant.GrantEvent.GrantGiven;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.grant.GrantId;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionEvent.InteractionStarted;
import io.keystory.events.interaction.InteractionEvent.KindChosen;
import io.keystory.events.interaction.InteractionEvent.UserIdentified;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.PasswordVerification.PasswordVerified;
import io.keystory.events.interaction.SocialVerification.SocialRequested;
import io.keystory.events.interaction.SocialVerification.SocialVerified;
import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.events.session.SessionEvent.ApplicationJoined;
import io.keystory.events.session.SessionEvent.SessionEnded;
import io.keystory.events.session.SessionEvent.SessionRenewed;
import io.keystory.events.session.SessionEvent.SessionStarted;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.identity.ExternalUser;
import io.keystory.platform.Ids;
import io.keystory.query.application.TestApplications;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import io.keystory.store.EventLog;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SessionAndGrantApiTest {

    private static final long FUTURE = 4_000_000_000_000L;
    private static final ConnectorId CONNECTOR = new ConnectorId("c1");

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, null);
    private final ApplicationCreated app = TestApplications.of(ApplicationType.SPA, "Shop", true);
    private final SessionId session = new SessionId(Ids.next());
    private final GrantId grant = new GrantId(Ids.next());
    private final String path = "/api/users/" + user.userId();

    @Test
    void a_session_is_shown_until_it_ends() {
        service.events().append(user, app, started(session, FUTURE),
                new ApplicationJoined(session, user.userId(), app.applicationId(), grant));
        service.catchUp();

        JsonNode shown = admin.get(path + "/sessions").json().get("sessions").get(0);
        assertThat(shown.get("payload").get("uid").asString()).isEqualTo(session.value());
        assertThat(shown.get("payload").get("exp").asLong()).isEqualTo(FUTURE / 1000);
        assertThat(shown.at("/payload/authorizations/" + app.applicationId() + "/grantId").asString())
                .isEqualTo(grant.value());
        assertThat(shown.get("lastSubmission").isNull()).isTrue();
        assertThat(shown.get("expiresAt").asLong()).isEqualTo(FUTURE);
        assertThat(admin.get(path + "/sessions/" + session).json()).isEqualTo(shown);

        service.events().append(new SessionEnded(session, user.userId(), "signed_out"));
        service.catchUp();
        assertThat(admin.get(path + "/sessions").json().get("sessions")).isEmpty();
        assertThat(admin.get(path + "/sessions/" + session).code()).isEqualTo("oidc.session_not_found");
    }

    @Test
    void a_session_tells_what_was_proven_when_the_user_signed_in_last() {
        InteractionId first = new InteractionId(Ids.next());
        InteractionId again = new InteractionId(Ids.next());
        service.events().append(user, started(session, first, FUTURE));
        signIn(first, "Password-1");
        service.catchUp();
        long position = service.bean(EventLog.class).reader().head();
        service.events().append(
                new SessionRenewed(session, user.userId(), again, Set.of("pwd"), 1_700_000_000_001L));
        signIn(again, "Password-2");
        service.catchUp();

        JsonNode told = admin.get(path + "/sessions/" + session).json().get("lastSubmission");
        assertThat(told).isEqualTo(JsonMapper.shared().readTree("""
                {"interactionEvent": "SignIn", "userId": "%s", "verificationRecords": [{"id": "Password-2",
                  "type": "Password", "identifier": {"type": "username", "value": "ada"}, "verified": true}],
                "signInContext": {"ip": "192.0.2.7", "userAgent": "Test"}}""".formatted(user.userId())));
        JsonNode earlier = admin.get(path + "/sessions?asOf=" + position).json();
        assertThat(earlier.at("/sessions/0/lastSubmission/verificationRecords/0/id").asString()).isEqualTo("Password-1");
    }

    @Test
    void a_session_tells_where_the_user_signed_in_last_to_whoever_may_know_the_address() {
        InteractionId interaction = new InteractionId(Ids.next());
        service.events().append(user, started(session, interaction, FUTURE));
        service.events().appendFromMunich(begun(interaction));
        service.catchUp();
        String one = path + "/sessions/" + session;

        assertThat(admin.get(one, "Accept-Language", "de").json().at("/lastSubmission/signInContext").toString())
                .isEqualTo("{\"ip\":\"203.0.113.7\",\"userAgent\":\"Test\",\"country\":\"DE\",\"city\":\"München\"}");
        assertThat(service.withScope("read:users").get(one).body()).doesNotContain("\"DE\"", "Munich");
    }

    @Test
    void how_the_user_signed_in_is_told_as_far_as_the_caller_may_know_it() {
        InteractionId interaction = new InteractionId(Ids.next());
        service.events().append(user, started(session, interaction, FUTURE));
        signIn(interaction, "Password-1");
        service.events().append(new SocialRequested(interaction, "Social-1", CONNECTOR, "github", "s", "https://a.example"),
                new SocialVerified(interaction, "Social-1", CONNECTOR, "github", new ExternalUser("7", "ada@example.org",
                        null, "Ada", null, Map.of("shoe", 42)), List.of()));
        service.catchUp();
        String one = path + "/sessions/" + session;

        assertThat(service.withScope("read:users").get(one).json().get("lastSubmission").isNull()).isTrue();
        assertThat(service.withScope("read:users read:personal-data").get(one).json().get("lastSubmission").isNull())
                .isTrue();
        JsonNode told = service.withScope("read:users read:audit").get(path + "/sessions").json();
        assertThat(told.at("/sessions/0/lastSubmission/verificationRecords/1/socialUserInfo/name").asString())
                .isEqualTo("Ada");
        assertThat(told.toString()).doesNotContain("rawData", "shoe");
        for (TestClient all : List.of(admin, service.withScope("read:users read:audit read:personal-data"))) {
            assertThat(all.get(one).json().at("/lastSubmission/verificationRecords/1/socialUserInfo/rawData/shoe").asInt())
                    .isEqualTo(42);
        }
    }

    @Test
    void a_sign_in_that_cannot_be_read_is_missed_by_its_own_session_only() {
        SessionId other = new SessionId(Ids.next());
        InteractionId unreadable = new InteractionId(Ids.next());
        InteractionId readable = new InteractionId(Ids.next());
        service.events().append(user, started(session, unreadable, FUTURE), started(other, readable, FUTURE));
        signIn(readable, "Password-2");
        signIn(unreadable, "Password-1");
        service.catchUp();
        long position = service.bean(EventLog.class).reader().head();
        JdbcTemplate jdbc = service.bean(JdbcTemplate.class);
        jdbc.update("update log.event set version = version + 90 where position = ?", position);
        try {
            JsonNode sessions = admin.get(path + "/sessions").json().get("sessions");
            assertThat(sessions).hasSize(2);
            assertThat(sessions).allSatisfy(told -> assertThat(told.get("lastSubmission").isNull())
                    .isEqualTo(told.at("/payload/uid").asString().equals(session.value())));
            assertThat(admin.get(path + "/sessions/" + session).status()).isEqualTo(200);
            assertThat(admin.get(path + "/sessions/" + other).json().at("/lastSubmission/userId").asString())
                    .isEqualTo(user.userId().value());
        } finally {
            jdbc.update("update log.event set version = version - 90 where position = ?", position);
        }
    }

    @Test
    void an_expired_session_is_not_shown() {
        service.events().append(user, started(session, 1_000L));
        service.catchUp();

        assertThat(admin.get(path + "/sessions").json().get("sessions")).isEmpty();
    }

    @Test
    void a_grant_is_shown_by_kind_of_application_until_it_is_revoked() {
        service.events().append(user, app, new GrantGiven(grant, user.userId(), app.applicationId(), session,
                List.of("openid"), Map.of(), FUTURE));
        service.catchUp();

        JsonNode shown = admin.get(path + "/grants").json().get("grants").get(0);
        assertThat(shown.get("id").asString()).isEqualTo(grant.value());
        assertThat(shown.get("application").get("name").asString()).isEqualTo("Shop");
        assertThat(shown.get("payload").get("kind").asString()).isEqualTo("Grant");
        assertThat(admin.get(path + "/grants?appType=thirdParty").json().get("grants")).hasSize(1);
        assertThat(admin.get(path + "/grants?appType=firstParty").json().get("grants")).isEmpty();
        assertThat(admin.get(path + "/grants?appType=other").code()).isEqualTo("guard.invalid_input");

        service.events().append(new GrantRevoked(grant, user.userId(), app.applicationId(), "revoked"));
        service.catchUp();
        assertThat(admin.get(path + "/grants").json().get("grants")).isEmpty();
    }

    private void signIn(InteractionId id, String verificationId) {
        service.events().append(
                begun(id),
                new KindChosen(id, InteractionKind.SIGN_IN),
                new PasswordVerified(id, verificationId, new Identifier(Identifier.Type.USERNAME, "ada"), user.userId(), null),
                new UserIdentified(id, user.userId(), verificationId));
    }

    private InteractionStarted begun(InteractionId id) {
        return new InteractionStarted(id, app.applicationId(), new AuthorizationRequest("https://example.org", null, null,
                null, null, null, null, null, null, null, null, null, null, null, null), null, FUTURE);
    }

    private SessionStarted started(SessionId id, long expiresAt) {
        return started(id, new InteractionId(Ids.next()), expiresAt);
    }

    private SessionStarted started(SessionId id, InteractionId interaction, long expiresAt) {
        return new SessionStarted(id, user.userId(), new ApplicationId("demo-app"), interaction, Set.of("pwd"),
                1_700_000_000_000L, expiresAt);
    }
}
