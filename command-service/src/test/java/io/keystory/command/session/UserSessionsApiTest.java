package io.keystory.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantCommand.GiveGrant;
import io.keystory.events.grant.GrantFold;
import io.keystory.events.grant.GrantId;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.session.SessionCommand.JoinApplication;
import io.keystory.events.session.SessionCommand.StartSession;
import io.keystory.events.session.SessionFold;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserSessionsApiTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final Fixtures fixtures = new Fixtures();
    private final Streams streams = service.bean(Streams.class);
    private final UserId user = new UserId(fixtures.user());
    private final SessionId session = new SessionId(Ids.next());
    private final String path = "/api/users/" + user + "/sessions/" + session;

    @ParameterizedTest
    @ValueSource(strings = {"", "?revokeGrantsTarget=firstParty", "?revokeGrantsTarget=all"})
    void a_session_ends_with_what_was_allowed_in_it(String query) {
        start(Instant.now().plusSeconds(60));
        GrantId online = allow(fixtures.application("SPA"), "openid");
        GrantId own = allow(fixtures.application("SPA"), "openid", "offline_access");
        GrantId foreign = allow(fixtures.thirdParty("SPA"), "openid", "offline_access");

        assertThat(administrator.delete(path + query).status()).isEqualTo(204);

        assertThat(streams.fold(session.stream(), new SessionFold())).isEmpty();
        assertThat(isInForce(online)).isFalse();
        assertThat(isInForce(own)).isEqualTo(query.isEmpty());
        assertThat(isInForce(foreign)).isEqualTo(!query.endsWith("all"));
        assertThat(administrator.delete(path).refusal()).isEqualTo("404 oidc.session_not_found");
    }

    @Test
    void a_session_that_is_over_or_somebody_elses_is_not_ended() {
        assertThat(administrator.delete(path).refusal()).isEqualTo("404 oidc.session_not_found");
        start(Instant.now().minusSeconds(1));
        assertThat(administrator.delete(path).refusal()).isEqualTo("404 oidc.session_not_found");
        assertThat(administrator.delete(path + "?revokeGrantsTarget=some").refusal())
                .isEqualTo("400 guard.invalid_input");
    }

    @Test
    void a_session_of_somebody_else_is_left_alone() {
        start(Instant.now().plusSeconds(60));

        assertThat(administrator.delete("/api/users/" + fixtures.user() + "/sessions/" + session).refusal())
                .isEqualTo("400 oidc.invalid_session_account_id");
        assertThat(streams.fold(session.stream(), new SessionFold())).isPresent();
    }

    @Test
    void what_a_user_allowed_is_taken_back_and_the_session_stays_without_it() {
        start(Instant.now().plusSeconds(60));
        GrantId grant = allow(fixtures.thirdParty("SPA"), "openid", "offline_access");

        assertThat(administrator.delete("/api/users/" + fixtures.user() + "/grants/" + grant).refusal())
                .isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.delete("/api/users/" + user + "/grants/" + grant).status()).isEqualTo(204);

        assertThat(isInForce(grant)).isFalse();
        assertThat(streams.fold(session.stream(), new SessionFold()).orElseThrow().grants()).isEmpty();
        assertThat(administrator.delete("/api/users/" + user + "/grants/" + grant).refusal())
                .isEqualTo("404 entity.not_exists_with_id");
    }

    private void start(Instant end) {
        service.bean(Commands.class).send(new StartSession(session, user, new ApplicationId("demo-app"),
                new InteractionId(Ids.next()), Set.of("pwd"), Instant.now(), end));
    }

    private GrantId allow(String application, String... scopes) {
        GrantId grant = new GrantId(Ids.next());
        ApplicationId id = new ApplicationId(application);
        service.bean(Commands.class).sendTogether(List.of(
                new GiveGrant(grant, user, id, session, List.of(scopes), Map.of(), Instant.now().plusSeconds(60)),
                new JoinApplication(session, id, grant)));
        return grant;
    }

    private boolean isInForce(GrantId grant) {
        return streams.fold(grant.stream(), new GrantFold()).isPresent();
    }
}
