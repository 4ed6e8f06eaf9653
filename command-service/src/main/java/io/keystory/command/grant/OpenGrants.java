package io.keystory.command.grant;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantEvent;
import io.keystory.events.grant.GrantEvent.GrantGiven;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.grant.GrantId;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import io.keystory.store.Streams;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The grants of a person, of a session or of an application, of which there may be very many. */
public final class OpenGrants {

    private static final int PAGE = 500;

    private static final String NEXT = """
            select grant_id from token.grant_state
            where %s = ? and grant_id > ? order by grant_id limit %d""";

    /** Where a grant that is in force was given; null once it has been revoked. */
    private static final Fold<Given, GrantEvent> GIVEN = (given, recorded) -> switch (recorded.event()) {
        case GrantRevoked e -> null;
        case GrantGiven e when given == null -> new Given(recorded.position(), e.sessionId());
        case GrantEvent e -> given;
    };

    private final JdbcClient jdbc;
    private final Streams streams;

    public OpenGrants(JdbcClient jdbc, Streams streams) {
        this.jdbc = jdbc;
        this.streams = streams;
    }

    /** Those that a person had given before the event and that are still in force, page by page. */
    Stream<GrantId> of(UserId user, Recorded<?> event) {
        return open("user_id", user.value(), null, event);
    }

    /** The same without those that were given in a session, which may be null. */
    Stream<GrantId> of(UserId user, SessionId besides, Recorded<?> event) {
        return open("user_id", user.value(), besides, event);
    }

    /** Those that were given in a session before the event and that are still in force, page by page. */
    Stream<GrantId> of(SessionId session, Recorded<?> event) {
        return open("session_id", session.value(), null, event);
    }

    /** Those that an application had been given before the event and that are still in force, page by page. */
    Stream<GrantId> of(ApplicationId application, Recorded<?> event) {
        return open("client_id", application.value(), null, event);
    }

    private Stream<GrantId> open(String column, String value, SessionId besides, Recorded<?> event) {
        return Stream.iterate(next(column, value, ""), page -> !page.isEmpty(),
                        page -> next(column, value, page.getLast()))
                .flatMap(List::stream)
                .map(GrantId::new)
                .filter(grant -> streams.fold(grant.stream(), GIVEN)
                        .filter(given -> given.position() < event.position())
                        .filter(given -> besides == null || !besides.equals(given.session())).isPresent());
    }

    private List<String> next(String column, String value, String after) {
        return jdbc.sql(NEXT.formatted(column, PAGE)).param(value).param(after).query(String.class).list();
    }

    /** Where a grant was given, and in which session. */
    private record Given(long position, SessionId session) {}
}
