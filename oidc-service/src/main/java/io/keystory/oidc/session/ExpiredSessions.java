package io.keystory.oidc.session;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.session.SessionCommand.EndSession;
import io.keystory.events.session.SessionId;
import io.keystory.platform.command.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions whose time is over: the log is told, so that whoever follows them hears of it. */
final class ExpiredSessions {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredSessions.class);

    private static final String EXPIRED = """
            select distinct session_id from token.session_cookie
            where expires_at < clock_timestamp() and ended_at is null limit 500""";

    /** For when there was nothing left to end: a cookie that leads nowhere keeps nobody waiting behind it. */
    private static final String SEEN_TO = """
            update token.session_cookie set ended_at = clock_timestamp()
            where session_id = ? and ended_at is null and expires_at < clock_timestamp()""";

    private static final int NO_SUCH_SESSION = 404;

    private final JdbcClient jdbc;
    private final Commands commands;

    ExpiredSessions(JdbcClient jdbc, Commands commands) {
        this.jdbc = jdbc;
        this.commands = commands;
    }

    /** Ends some of them; other processes may do so at the same time. */
    void end() {
        jdbc.sql(EXPIRED).query(String.class).list().forEach(this::end);
    }

    private void end(String session) {
        try {
            commands.send(new EndSession(new SessionId(session), "expired"));
        } catch (KeystoryException e) {
            LOG.info("An expired session was not ended: {}", e.code());
            if (e.status() != NO_SUCH_SESSION) {
                return;
            }
        }
        jdbc.sql(SEEN_TO).param(session).update();
    }
}
