package io.keystory.command.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantCommand.GiveGrant;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.grant.GrantFold;
import io.keystory.events.grant.GrantId;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.platform.Actor;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.Secret;
import io.keystory.events.platform.StreamId;
import io.keystory.events.session.SessionCommand.EndSession;
import io.keystory.events.session.SessionCommand.StartSession;
import io.keystory.events.session.SessionEvent.SessionEnded;
import io.keystory.events.session.SessionFold;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.PasswordAlgorithm;
import io.keystory.events.user.UserCommand.EraseUser;
import io.keystory.events.user.UserCommand.HashedPassword;
import io.keystory.events.user.UserCommand.SetPassword;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.store.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What ends by itself when a person or an application is suspended or goes. */
class EndingsTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final Fixtures fixtures = new Fixtures();
    private final EventLog log = service.bean(EventLog.class);

    @Test
    void sessions_and_grants_of_a_suspended_user_end_by_events_that_say_why() {
        UserId user = new UserId(fixtures.user());
        Held held = signedIn(user, new ApplicationId("demo-app"));

        Answer answer = suspend(user, true);

        await().until(() -> isOver(held));
        Recorded<DomainEvent> ended = last(held.session().stream());
        Recorded<DomainEvent> revoked = last(held.grant().stream());
        assertThat(ended.event()).isEqualTo(new SessionEnded(held.session(), user, "user_suspended"));
        assertThat(revoked.event())
                .isEqualTo(new GrantRevoked(held.grant(), user, new ApplicationId("demo-app"), "user_suspended"));
        Recorded<DomainEvent> suspended = at(Long.parseLong(answer.header("Keystory-Position")));
        assertThat(List.of(ended, revoked)).allSatisfy(event -> {
            assertThat(event.metadata().actor()).isEqualTo(Actor.SYSTEM);
            assertThat(event.metadata().causationId()).isEqualTo(suspended.id());
            assertThat(event.metadata().correlationId()).isEqualTo(suspended.metadata().correlationId());
        });
    }

    @Test
    void what_a_reactivated_user_begins_later_stays() {
        UserId user = new UserId(fixtures.user());
        Held before = signedIn(user, new ApplicationId("demo-app"));
        suspend(user, true);
        suspend(user, false);
        Held after = signedIn(user, new ApplicationId("demo-app"));

        await().until(() -> isOver(before));
        awaitAutomations();

        assertThat(log.streams().fold(after.session().stream(), new SessionFold())).isPresent();
        assertThat(log.streams().fold(after.grant().stream(), new GrantFold())).isPresent();
    }

    @Test
    void sessions_and_grants_of_a_deleted_user_end() {
        UserId user = new UserId(fixtures.user());
        Held held = signedIn(user, new ApplicationId("demo-app"));

        administrator.delete("/api/users/" + user);

        await().until(() -> isOver(held));
        assertThat(last(held.session().stream()).event())
                .isEqualTo(new SessionEnded(held.session(), user, "user_deleted"));
    }

    @Test
    void sessions_and_grants_of_a_person_who_is_forgotten_end() {
        UserId user = new UserId(fixtures.user());
        Held held = signedIn(user, new ApplicationId("demo-app"));

        service.bean(Commands.class).send(new EraseUser(user, "asked for", false));

        await().until(() -> isOver(held));
    }

    @Test
    void a_new_password_ends_what_came_of_the_old_one_wherever_it_was() {
        UserId user = new UserId(fixtures.user("an old password"));
        Held held = signedIn(user, new ApplicationId("demo-app"));
        exchanged(user);

        administrator.patch("/api/users/" + user + "/password", "{'password': 'a new password'}");

        await().until(() -> isOver(held));
        assertThat(last(held.session().stream()).event())
                .isEqualTo(new SessionEnded(held.session(), user, "password_changed"));
        assertThat(last(held.grant().stream()).event()).isEqualTo(
                new GrantRevoked(held.grant(), user, new ApplicationId("demo-app"), "password_changed"));
    }

    @Test
    void who_replaces_the_password_themselves_stays_where_they_are_and_nowhere_else() {
        UserId user = new UserId(fixtures.user("an old password"));
        Held here = signedIn(user, new ApplicationId("demo-app"));
        Held elsewhere = signedIn(user, new ApplicationId("demo-app"));

        service.bean(Commands.class).send(new SetPassword(user,
                new HashedPassword(Ids.next(), PasswordAlgorithm.ARGON2ID, new Secret("h")), here.session()));

        await().until(() -> isOver(elsewhere));
        awaitAutomations();
        assertThat(log.streams().fold(here.session().stream(), new SessionFold())).isPresent();
        assertThat(log.streams().fold(here.grant().stream(), new GrantFold())).isPresent();
    }

    @Test
    void what_was_given_in_a_session_until_it_ended_with_a_password_ends_and_stays_where_somebody_signs_out() {
        UserId user = new UserId(fixtures.user());
        Held left = signedIn(user, new ApplicationId("demo-app"));
        Held continued = signedIn(user, new ApplicationId("demo-app"));

        service.bean(Commands.class).send(new EndSession(left.session(), "signed_out"));
        service.bean(Commands.class).send(new EndSession(continued.session(), "password_changed"));

        await().until(() -> isOver(continued));
        awaitAutomations();
        assertThat(log.streams().fold(left.grant().stream(), new GrantFold())).isPresent();
        assertThat(last(continued.grant().stream()).event()).isEqualTo(
                new GrantRevoked(continued.grant(), user, new ApplicationId("demo-app"), "password_changed"));
    }

    @Test
    void a_first_password_ends_nothing() {
        UserId user = new UserId(fixtures.user());
        Held held = signedIn(user, new ApplicationId("demo-app"));

        administrator.patch("/api/users/" + user + "/password", "{'password': 'a first password'}");

        awaitAutomations();
        assertThat(isOver(held)).isFalse();
    }

    @Test
    void grants_of_a_deleted_application_end_and_sessions_stay() {
        UserId user = new UserId(fixtures.user());
        ApplicationId application = new ApplicationId(fixtures.application("SPA"));
        List<Held> held = IntStream.range(0, 3).mapToObj(i -> signedIn(user, application)).toList();

        administrator.delete("/api/applications/" + application);

        held.forEach(one -> await().until(() -> log.streams().fold(one.grant().stream(), new GrantFold()).isEmpty()));
        assertThat(last(held.getFirst().grant().stream()).event()).isEqualTo(
                new GrantRevoked(held.getFirst().grant(), user, application, "application_deleted"));
        assertThat(log.streams().fold(held.getFirst().session().stream(), new SessionFold())).isPresent();
    }

    @Test
    void the_write_does_not_wait_for_it() {
        UserId user = new UserId(fixtures.user());
        Held held = signedIn(user, new ApplicationId("demo-app"));

        assertThat(suspend(user, true).header("Keystory-Lag")).isNull();
        assertThat(log.progress().await(Map.of("user.suspended", Long.MAX_VALUE), Duration.ZERO)).isEmpty();
        await().until(() -> isOver(held));
    }

    @Test
    void what_runs_by_itself_is_shown() {
        Answer answer = administrator.send("GET", "/api/automations", null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("automations").values().stream().map(one -> one.get("name").asString()))
                .contains("WhenUserSuspendedThenEndSessions", "WhenApplicationDeletedThenRevokeGrants");
        assertThat(answer.json().at("/retries")).isEmpty();
        assertThat(log.progress().positions()).as("no read model").doesNotContainKey(AutomationConfiguration.NAME);
    }

    private void awaitAutomations() {
        long head = log.reader().head();
        await().until(() -> Place.stored(service.bean(JdbcClient.class), AutomationConfiguration.NAME) >= head);
    }

    private Held signedIn(UserId user, ApplicationId application) {
        Held held = new Held(new SessionId(Ids.next()), new GrantId(Ids.next()));
        Instant later = Instant.now().plusSeconds(600);
        service.bean(Commands.class).sendTogether(List.of(
                new StartSession(held.session(), user, application, new InteractionId(Ids.next()), Set.of("pwd"),
                        Instant.now(), later),
                new GiveGrant(held.grant(), user, application, held.session(), List.of("openid"), Map.of(), later)));
        return held;
    }

    /** As the provider keeps what is got for a personal access token: in no session, and without an event of a grant. */
    private void exchanged(UserId user) {
        service.bean(JdbcClient.class).sql("""
                insert into token.grant_state (grant_id, user_id, client_id, expires_at)
                values (?, ?, 'demo-app', now() + interval '1 hour')""").param(Ids.next()).param(user.value()).update();
    }

    private boolean isOver(Held held) {
        return log.streams().fold(held.session().stream(), new SessionFold()).isEmpty()
                && log.streams().fold(held.grant().stream(), new GrantFold()).isEmpty();
    }

    private Answer suspend(UserId user, boolean isSuspended) {
        return administrator.patch(
                "/api/users/" + user + "/is-suspended", "{'isSuspended': %s}".formatted(isSuspended));
    }

    private Recorded<DomainEvent> last(StreamId stream) {
        return log.reader().stream(stream, 0).getLast();
    }

    private Recorded<DomainEvent> at(long position) {
        return log.reader().after(position - 1, 1).getFirst();
    }

    private record Held(SessionId session, GrantId grant) {}
}
