package io.keystory.benchmarks.log;

import io.keystory.store.database.DeferredIndexes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills a log with users, as if they had been created long ago: without indexes, which are made at the end, and without
 * what a crash would need.
 */
final class LongLog {

    private static final long PART = 500_000;
    /** Less than half a partition, so that the appends between make the next one in time. */
    private static final long STAGE = 4_000_000;
    private static final String CARELESS = "alter system set full_page_writes = off; select pg_reload_conf()";
    private static final String CAREFUL = "alter system reset full_page_writes; select pg_reload_conf()";
    private static final String LOOSE = """
            alter table log.stream drop constraint stream_pkey;
            alter table log.claim drop constraint claim_pkey;
            alter table vault.subject_key drop constraint subject_key_pkey""";
    private static final String FIRM = """
            alter table log.stream add primary key (stream);
            alter table log.claim add primary key (kind, value);
            alter table vault.subject_key add primary key (subject)""";

    private final KeystoryEngine keystory;

    LongLog(KeystoryEngine keystory) {
        this.keystory = keystory;
    }

    /** Fills it up to a position; the events are copies of the first user's, their streams and claims are their own. */
    void fill(long position) throws SQLException {
        long begun = System.nanoTime();
        JdbcClient jdbc = keystory.postgres().jdbc();
        try (Connection connection = keystory.postgres().pool().getConnection()) {
            run(connection, CARELESS);
            for (long head = head(jdbc); head < position; head = head(jdbc)) {
                stage(connection, jdbc, head, Math.min(position, head + STAGE));
                keystory.createUser();
            }
            run(connection, CAREFUL);
        }
        jdbc.sql("vacuum (analyze) log.stream, log.claim, log.event, vault.subject_key").update();
        jdbc.sql("checkpoint").update();
        System.err.printf("filled up to %,d events in %.0f s%n", position, (System.nanoTime() - begun) / 1e9);
    }

    private static void stage(Connection connection, JdbcClient jdbc, long from, long to) throws SQLException {
        run(connection, LOOSE);
        DeferredIndexes.takeAway(connection);
        for (long head = from; head < to; head = Math.min(to, head + PART)) {
            part(jdbc, head, Math.min(to, head + PART));
        }
        DeferredIndexes.makeAgain(connection);
        run(connection, FIRM);
    }

    private static void run(Connection connection, String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements.split(";")) {
                statement.execute(each);
            }
        }
    }

    private static void part(JdbcClient jdbc, long from, long to) {
        jdbc.sql("""
                with users as (
                  select n, 'user:' || md5(n::text) as stream from generate_series(%1$d + 1, %2$d) n),
                streams as (
                  insert into log.stream (stream, first_position, last_sequence, last_position)
                  select stream, n, 0, n from users),
                claims as (
                  insert into log.claim (kind, value, stream)
                  select kind, sha256((kind || n)::bytea), stream
                  from users cross join unnest(array['user.username', 'user.email']) kind),
                keys as (
                  insert into vault.subject_key (subject, sealed)
                  select stream, (select sealed from vault.subject_key limit 1) from users),
                events as (
                  insert into log.event (position, category, stream, sequence, id, type, version, subject, at,
                    recorded_at, metadata, payload)
                  select n, category, u.stream, 0, gen_random_uuid()::text, type, version, u.stream, at, recorded_at,
                    metadata, payload
                  from users u cross join (select * from log.event where position = 1) as first)
                update log.head set position = %2$d""".formatted(from, to)).update();
    }

    private static long head(JdbcClient jdbc) {
        return jdbc.sql("select position from log.head").query(Long.class).single();
    }
}
