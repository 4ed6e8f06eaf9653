package io.keystory.command.platform;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Secrets that were only for a while, such as hashes of passwords in interactions nobody went on with, and codes nobody
 * gave back. A day after they were stored they are of no use to anybody. The log says nothing of their end: no event
 * refers to them any more but those of something that is over.
 */
public final class AbandonedSecrets {

    private static final String DELETE = """
            delete from vault.entry where id = any(array(
              select id from vault.entry
              where starts_with(owner, '%s:') and created_at < clock_timestamp() - interval '1 day'
              limit 5000 for update skip locked))""";

    private final JdbcClient jdbc;
    private final String delete;

    /** @param streamType of those they belong to, such as {@code interaction}; the index on their age is made for it */
    public AbandonedSecrets(JdbcClient jdbc, String streamType) {
        this.jdbc = jdbc;
        this.delete = DELETE.formatted(streamType);
    }

    /** Deletes a batch of them and answers how many went. */
    public int delete() {
        return jdbc.sql(delete).update();
    }
}
