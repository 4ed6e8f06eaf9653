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
        }
    }
}
