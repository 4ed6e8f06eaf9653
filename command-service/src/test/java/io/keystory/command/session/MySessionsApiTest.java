package io.keystory.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient.Answer;
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

class MySessionsApiTest {

    private static final String SCOPE = "urn:logto:scope:sessions";

    private final TestCommandService service = TestCommandService.running();
    private final Fixtures fixtures = new Fixtures();
    private final Streams streams = service.bean(Streams.class);
    private final UserId user = new UserId(fixtures.user("a long password"));
    private final SessionId session = new SessionId(Ids.next());
    private final GrantId grant = new GrantId(Ids.next());

    @Test
    void a_person_ends_sessions_and_takes_back_grants_of_their_own() {
        given("Edit");

        assertThat(delete("grants/" + grant, proof(user), "openid", SCOPE).status()).isEqualTo(204);
        assertThat(streams.fold(grant.stream(), new GrantFold())).isEmpty();
        assertThat(streams.fold(session.stream(), new SessionFold()).orElseThrow().grants()).isEmpty();

        assertThat(delete("sessions/" + session, proof(user), "openid", SCOPE).status()).isEqualTo(204);
        assertThat(streams.fold(session.stream(), new SessionFold())).isEmpty();
        assertThat(delete("sessions/" + session, proof(user), "openid", SCOPE).refusal())
                .isEqualTo("404 oidc.session_not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sessions/", "grants/"})
    void without_scope_proof_or_permission_nothing_ends(String part) {
        given("Edit");
        String path = part + (part.startsWith("s") ? session : grant);

        assertThat(delete(path, proof(user), "openid", "profile").refusal()).isEqualTo("401 auth.unauthorized");
        assertThat(delete(path, null, "openid", SCOPE).refusal()).isEqualTo("401 verification_record.permission_denied");
        assertThat(delete(path, proof(new UserId(fixtures.user("another password"))), "openid", SCOPE).refusal())
                .isEqualTo("401 verification_record.permission_denied");
        control("ReadOnly");
        assertThat(delete(path, proof(user), "openid", SCOPE).refusal())
                .isEqualTo("400 account_center.field_not_editable");
        assertThat(streams.fold(session.stream(), new SessionFold()).orElseThrow().grants()).isNotEmpty();
    }

    @Test
    void what_is_somebody_elses_stays() {
        given("Edit");
        UserId other = new UserId(fixtures.user("another password"));

        assertThat(delete(other, "sessions/" + session).refusal()).isEqualTo("400 oidc.invalid_session_account_id");
        assertThat(delete(other, "grants/" + grant).refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(streams.fold(session.stream(), new SessionFold()).orElseThrow().grants()).isNotEmpty();
    }

    private void given(String sessionControl) {
        control(sessionControl);
        ApplicationId application = new ApplicationId(fixtures.application("SPA"));
        service.bean(Commands.class).sendTogether(List.of(
                new StartSession(session, user, application, new InteractionId(Ids.next()), Set.of("pwd"),
                        Instant.now(), Instant.now().plusSeconds(60)),
                new GiveGrant(grant, user, application, session, List.of("openid"), Map.of(),
                        Instant.now().plusSeconds(60)),
                new JoinApplication(session, application, grant)));
    }

    private void control(String session) {
        assertThat(service.administrator().patch("/api/account-center",
                "{'enabled': true, 'fields': {'session': '%s'}}".formatted(session)).status()).isEqualTo(200);
    }

    private String proof(UserId of) {
        String password = of.equals(user) ? "a long password" : "another password";
        return service.account(of.value(), "openid").post("/api/verifications/password",
                "{'password': '%s'}".formatted(password)).text("verificationRecordId");
    }

    private Answer delete(UserId by, String path) {
        return service.account(by.value(), "openid", SCOPE)
                .send("DELETE", "/api/my-account/" + path, null, "logto-verification-id", proof(by));
    }

    private Answer delete(String path, String proof, String... scopes) {
        String[] headers = proof == null ? new String[0] : new String[] {"logto-verification-id", proof};
        return service.account(user.value(), scopes).send("DELETE", "/api/my-account/" + path, null, headers);
    }
}
