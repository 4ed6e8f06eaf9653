package io.keystory.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Aggregates;
import io.keystory.command.platform.Given;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantId;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.session.SessionCommand;
import io.keystory.events.session.SessionCommand.EndSession;
import io.keystory.events.session.SessionCommand.JoinApplication;
import io.keystory.events.session.SessionCommand.RemoveApplication;
import io.keystory.events.session.SessionCommand.RenewSession;
import io.keystory.events.session.SessionCommand.StartSession;
import io.keystory.events.session.SessionEvent;
import io.keystory.events.session.SessionEvent.ApplicationJoined;
import io.keystory.events.session.SessionEvent.ApplicationRemoved;
import io.keystory.events.session.SessionEvent.SessionEnded;
import io.keystory.events.session.SessionEvent.SessionRenewed;
import io.keystory.events.session.SessionEvent.SessionStarted;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionDeciderTest {

    private static final SessionId ID = new SessionId("s1");
    private static final UserId ADA = new UserId("ada");
    private static final UserId EVE = new UserId("eve");
    private static final ApplicationId APP = new ApplicationId("app");
    private static final InteractionId FIRST = new InteractionId("i1");
    private static final InteractionId SECOND = new InteractionId("i2");
    private static final Instant NOW = Instant.ofEpochMilli(1_000);
    private static final Set<String> AMR = Set.of("pwd");

    private static final StartSession START = new StartSession(ID, ADA, APP, FIRST, AMR, NOW, NOW.plusSeconds(60));
    private static final RenewSession RENEW = new RenewSession(ID, ADA, SECOND, AMR, NOW.plusSeconds(1));
    private static final JoinApplication JOIN = new JoinApplication(ID, APP, new GrantId("g1"));
    private static final EndSession END = new EndSession(ID, "signed_out");
    private static final SessionStarted STARTED = new SessionStarted(ID, ADA, APP, FIRST, AMR, 1_000, 61_000);

    @Test
    void a_session_starts_once() {
        assertThat(given().when(START)).containsExactly(STARTED);
        assertThat(given(STARTED).refused(START)).isEqualTo("entity.create_failed 422");
    }

    @Test
    void the_same_user_renews_it_once_per_interaction() {
        assertThat(given(STARTED).when(RENEW)).containsExactly(new SessionRenewed(ID, ADA, SECOND, AMR, 2_000));
        assertThat(given(STARTED).after(RENEW).when(RENEW)).isEmpty();
    }

    @Test
    void another_user_does_not_get_into_it() {
        assertThat(given(STARTED).refused(new RenewSession(ID, EVE, SECOND, AMR, NOW)))
                .isEqualTo("oidc.invalid_session_account_id 400");
    }

    @Test
    void an_application_joins_with_its_grant() {
        assertThat(given(STARTED).when(JOIN)).containsExactly(new ApplicationJoined(ID, ADA, APP, new GrantId("g1")));
        assertThat(given(STARTED).after(JOIN).when(JOIN)).isEmpty();
        assertThat(given(STARTED).after(JOIN).when(new JoinApplication(ID, APP, new GrantId("g2")))).hasSize(1);
    }

    @Test
    void an_application_leaves_when_the_grant_it_has_there_is_taken_back() {
        RemoveApplication leave = new RemoveApplication(ID, APP, new GrantId("g1"));

        assertThat(given(STARTED).after(JOIN).when(leave))
                .containsExactly(new ApplicationRemoved(ID, ADA, APP, new GrantId("g1")));
        assertThat(given(STARTED).after(JOIN).when(new RemoveApplication(ID, APP, new GrantId("g0")))).isEmpty();
        assertThat(given(STARTED).after(JOIN).after(leave).when(leave)).isEmpty();
        assertThat(given(STARTED).after(JOIN).after(leave).when(JOIN)).hasSize(1);
        assertThat(given(STARTED).after(JOIN).after(END).when(leave)).isEmpty();
        assertThat(given().when(leave)).isEmpty();
    }

    @Test
    void a_session_ends_once() {
        assertThat(given(STARTED).when(END)).containsExactly(new SessionEnded(ID, ADA, "signed_out"));
        assertThat(given(STARTED).after(END).when(END)).isEmpty();
    }

    @Test
    void nothing_happens_in_a_session_that_is_over() {
        assertThat(given(STARTED).after(END).refused(RENEW)).isEqualTo("oidc.session_not_found 404");
        assertThat(given(STARTED).after(END).refused(JOIN)).isEqualTo("oidc.session_not_found 404");
    }

    @Test
    void nothing_happens_in_a_session_that_never_was() {
        assertThat(given().refused(RENEW)).isEqualTo("oidc.session_not_found 404");
        assertThat(given().refused(JOIN)).isEqualTo("oidc.session_not_found 404");
        assertThat(given().refused(END)).isEqualTo("oidc.session_not_found 404");
    }

    @Test
    void the_aggregate_runs_it() {
        Aggregates.fixture(SessionAggregate.class).givenNoPriorActivity().when(START).expectEvents(STARTED);
        Aggregates.fixture(SessionAggregate.class).given(STARTED).when(END)
                .expectEvents(new SessionEnded(ID, ADA, "signed_out"));
        Aggregates.fixture(SessionAggregate.class).givenNoPriorActivity().when(JOIN)
                .expectException(KeystoryException.class).expectExceptionMessage("oidc.session_not_found");
        SessionEnded ended = new SessionEnded(ID, ADA, "signed_out");
        Aggregates.fixture(SessionAggregate.class).given(STARTED, ended).when(END).expectNoEvents();
        Aggregates.fixture(SessionAggregate.class).given(STARTED).when(new RemoveApplication(ID, APP, new GrantId("g1")))
                .expectNoEvents();
        Aggregates.fixture(SessionAggregate.class).given(STARTED, ended).when(JOIN)
                .expectException(KeystoryException.class).expectExceptionMessage("oidc.session_not_found");
    }

    private static Given<SessionState, SessionCommand, SessionEvent> given(SessionEvent... history) {
        return Given.given(new SessionDecider(), history);
    }
}
