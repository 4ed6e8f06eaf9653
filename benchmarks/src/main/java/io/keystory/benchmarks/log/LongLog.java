package io.keystory.benchmarks.log;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills a log with users, as if they had been created long ago. */
final class LongLog {

    private static final long PART = 500_000;

    private LongLog() {}

    /** Fills it up to a position; the events are copies of the first user's, their streams and claims are their own. */
    static void fill(KeystoryEngine keystory, long position) {
        JdbcClient jdbc = keystory.postgres().jdbc();
        for (long head = head(jdbc); head < position; head = head(jdbc)) {
            part(jdbc, head, Math.min(position, head + PART));
        }
        jdbc.sql("vacuum (analyze) log.stream, log.claim, log.event, vault.subject_key").update();
        jdbc.sql("checkpoint").update();
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
