package io.keystory.command.automation;

import io.keystory.events.platform.KeystoryException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What automations could not do yet: kept until it is done, tried at growing intervals of up to an hour. */
final class Retries {

    private static final String FAILED = """
            insert into token.automation_retry (automation, position, attempts, next_at, error)
            values (?, ?, 1, clock_timestamp() + interval '1 second', ?)
            on conflict (automation, position) do update set
              attempts = automation_retry.attempts + 1,
              next_at = clock_timestamp()
                + least(interval '1 hour', interval '1 second' * power(2, least(automation_retry.attempts, 12))),
              error = excluded.error""";

    private static final String ROWS = "select automation, position, attempts, next_at, error from token.automation_retry ";

    private final JdbcClient jdbc;

    Retries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps that an automation could not act on the event of a position, and how often that was so. */
    void failed(String automation, long position, RuntimeException cause) {
        failed(automation, position, reason(cause));
    }

    /** The same for a reason that names nothing of the event. */
    void failed(String automation, long position, String reason) {
        jdbc.sql(FAILED).param(automation).param(position).param(reason).update();
    }

    /** Forgets it: it is done. */
    void done(Retry retry) {
        jdbc.sql("delete from token.automation_retry where automation = ? and position = ?")
                .param(retry.automation())
                .param(retry.position())
                .update();
    }

    /** Some that are to be tried now, of these automations. */
    List<Retry> due(List<String> automations) {
        return jdbc.sql(ROWS + "where next_at <= clock_timestamp() and automation = any(?) order by next_at limit 20")
                .param(automations.toArray(String[]::new))
                .query(Retry.class)
                .list();
    }

    /** All of them, the oldest events first. */
    List<Retry> all() {
        return jdbc.sql(ROWS + "order by position, automation limit 1000").query(Retry.class).list();
    }

    /** A code or the kind of failure: messages may hold what is nobody's business. */
    private static String reason(RuntimeException cause) {
        return cause instanceof KeystoryException refusal ? refusal.code() : cause.getClass().getSimpleName();
    }

    /**
     * An automation that has to act on an event again.
     *
     * @param position the event's place in the log
     * @param attempts how often it failed, from 1
     */
    record Retry(String automation, long position, int attempts, Instant nextAt, String error) {}
}
