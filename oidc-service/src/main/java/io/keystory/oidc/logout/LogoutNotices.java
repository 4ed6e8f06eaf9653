package io.keystory.oidc.logout;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import io.keystory.store.database.RowChange;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom to tell that a session is over: rows that were written with the event that ended it. */
final class LogoutNotices {

    /** Whoever takes a notice has it for a minute; then it is somebody else's, for its process may have ended. */
    private static final String TAKE = """
            update token.logout_notice set attempts = attempts + 1, next_at = clock_timestamp() + interval '1 minute'
            where (session_id, client_id) in (
              select session_id, client_id from token.logout_notice where next_at <= clock_timestamp()
              order by next_at limit ? for update skip locked)
            returning session_id, client_id, user_id, attempts""";

    private static final String DROP = "delete from token.logout_notice where session_id = ? and client_id = ?";

    private static final String POSTPONE =
            "update token.logout_notice set next_at = ? where session_id = ? and client_id = ?";

    private final JdbcClient jdbc;

    LogoutNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes some of those that are due. */
    List<Notice> due(int most) {
        return jdbc.sql(TAKE).param(most)
                .query((row, n) -> new Notice(new SessionId(row.getString(1)), new ApplicationId(row.getString(2)),
                        new UserId(row.getString(3)), row.getInt(4)))
                .list();
    }

    /** Drops a notice that nobody wants to have. */
    void drop(Notice notice) {
        jdbc.sql(DROP).param(notice.session().value()).param(notice.application().value()).update();
    }

    static RowChange dropped(Notice notice) {
        return RowChange.of(DROP, notice.session().value(), notice.application().value());
    }

    static RowChange postponed(Notice notice, Instant next) {
        return RowChange.of(POSTPONE, next, notice.session().value(), notice.application().value());
    }

    /**
     * An application that is to be told that a session is over.
     *
     * @param attempt how often it was tried, this time included
     */
    record Notice(SessionId session, ApplicationId application, UserId user, int attempt) {}
}
