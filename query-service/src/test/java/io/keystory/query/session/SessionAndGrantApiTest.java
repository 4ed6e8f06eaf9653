package io.keystory.query.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.grant.GrantEvent.GrantGiven;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.grant.GrantId;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.session.SessionEvent.ApplicationJoined;
import io.keystory.events.session.SessionEvent.SessionEnded;
import io.keystory.events.session.SessionEvent.SessionStarted;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.platform.Ids;
import io.keystory.query.application.TestApplications;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SessionAndGrantApiTest {

    private static final long FUTURE = 4_000_000_000_000L;

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

    private SessionStarted started(SessionId id, long expiresAt) {
        return new SessionStarted(id, user.userId(), new ApplicationId("demo-app"), new InteractionId(Ids.next()),
                Set.of("pwd"), 1_700_000_000_000L, expiresAt);
    }
}
