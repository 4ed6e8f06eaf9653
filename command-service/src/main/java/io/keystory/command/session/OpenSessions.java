package io.keystory.command.session;

import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.session.SessionEvent;
import io.keystory.events.session.SessionEvent.SessionEnded;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import io.keystory.store.Streams;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sessions of a person. */
public final class OpenSessions {

    /** An exchanged token has a grant that was given in no session. */
    private static final String OF_USER = """
            select session_id from token.grant_state where user_id = ? and session_id is not null
            union select session_id from token.session_cookie where user_id = ?""";

    /** Where an open session began; null once it has ended. */
    private static final Fold<Long, SessionEvent> BEGIN = (begin, recorded) -> switch (recorded.event()) {
        case SessionEnded e -> null;
        case SessionEvent e -> begin == null ? Long.valueOf(recorded.position()) : begin;
    };

    private final JdbcClient jdbc;
    private final Streams streams;

    public OpenSessions(JdbcClient jdbc, Streams streams) {
        this.jdbc = jdbc;
        this.streams = streams;
    }

    /** Those that began before the event and are still open: a later one is none of its business. */
    Stream<SessionId> of(UserId user, Recorded<?> event) {
        return jdbc.sql(OF_USER).param(user.value()).param(user.value())
                .query((row, n) -> new SessionId(row.getString(1)))
                .list().stream()
                .filter(session -> streams.fold(session.stream(), BEGIN)
                        .filter(begin -> begin < event.position()).isPresent());
    }
}
