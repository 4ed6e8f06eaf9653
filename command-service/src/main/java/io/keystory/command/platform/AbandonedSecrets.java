package io.keystory.command.platform;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Secrets that were only for a while, such as hashes of passwords in interactions nobody went on with, and codes nobody
 * gave back. A day after they were stored, or sooner where they are known to count for less, they are of no use to
 * anybody. The log says nothing of their end: no event refers to them any more but those of something that is over.
 */
public final class AbandonedSecrets {

    private static final Duration A_DAY = Duration.ofDays(1);

    private static final String DELETE = """
            delete from vault.entry where id = any(array(
              select id from vault.entry
              where starts_with(owner, '%s:') and created_at < clock_timestamp() - make_interval(secs => ?)
              limit 5000 for update skip locked))""";

    private final JdbcClient jdbc;
    private final String delete;
    private final Duration lifetime;

    /** @param streamType of those they belong to, such as {@code interaction}; the index on their age is made for it */
    public AbandonedSecrets(JdbcClient jdbc, String streamType) {
        this(jdbc, streamType, A_DAY);
    }

    /** @param lifetime how long after they were stored they may be asked for at most */
    public AbandonedSecrets(JdbcClient jdbc, String streamType, Duration lifetime) {
        this.jdbc = jdbc;
        this.delete = DELETE.formatted(streamType);
        this.lifetime = lifetime;
    }

    /** Deletes a batch of them and answers how many went. */
    public int delete() {
        return jdbc.sql(delete).param(lifetime.toSeconds()).update();
    }
}
