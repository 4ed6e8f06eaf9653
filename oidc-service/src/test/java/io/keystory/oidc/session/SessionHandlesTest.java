package io.keystory.oidc.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.session.SessionEvent.SessionEnded;
import io.keystory.events.session.SessionEvent.SessionStarted;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import io.keystory.oidc.support.TestProvider;
import io.keystory.platform.Ids;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;

/** What opens a session, where that is not stored with what began it. */
class SessionHandlesTest {

    private static final TestProvider PROVIDER = TestProvider.running();

    private final Sessions sessions = PROVIDER.bean(Sessions.class);
    private final SessionId session = new SessionId(Ids.next());
    private final UserId user = new UserId(Ids.next());
    private final Instant end = Instant.now().plusSeconds(3600);

    @BeforeEach
    void aSessionBegan() {
        PROVIDER.events().append(new SessionStarted(session, user, new ApplicationId(Ids.next()),
                new InteractionId(Ids.next()), Set.of("pwd"), Instant.now().toEpochMilli(), end.toEpochMilli()));
    }

    @Test
    void the_newest_is_the_only_one() {
        store();
        store();

        assertThat(open()).isOne();
    }

    @Test
    void none_opens_a_session_that_ended_before_it_was_stored() {
        ended();
        store();

        assertThat(open()).isZero();
    }

    @Test
    void none_opens_a_session_again_that_ended_while_it_was_renewed() {
        store();
        ended();
        store();
        store();

        assertThat(open()).isZero();
    }

    @Test
    void none_opens_a_session_again_that_a_browser_was_signed_out_of_while_another_renewed_it() {
        SessionHandle known = sessions.handle(session, user, end);
        sessions.store(known);
        ended();
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie(Sessions.COOKIE, known.cookie().getValue()));
        sessions.forget(request);
        store();

        assertThat(open()).isZero();
    }

    private void store() {
        sessions.store(sessions.handle(session, user, end));
    }

    private void ended() {
        PROVIDER.events().append(new SessionEnded(session, user, "revoked"));
    }

    private long open() {
        return PROVIDER.bean(JdbcTemplate.class).queryForObject(
                "select count(*) from token.session_cookie where session_id = ? and ended_at is null", Long.class,
                session.value());
    }
}
