package io.keystory.command.interaction;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The hashes of passwords that waited for an account in interactions nobody went on with. An interaction ends an hour
 * after it started; a day after they were stored the hashes are of no use to anybody. The log says nothing of it: no
 * event refers to them any more but those of an interaction that is over.
 */
final class AbandonedPasswords {

    private static final String DELETE = """
            delete from vault.entry where id = any(array(
              select id from vault.entry
              where starts_with(owner, 'interaction:') and created_at < clock_timestamp() - interval '1 day'
              limit 5000 for update skip locked))""";

    private final JdbcClient jdbc;

    AbandonedPasswords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Deletes a batch of them and answers how many went. */
    int delete() {
        return jdbc.sql(DELETE).update();
    }
}
