package io.keystory.store.read;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds which events of a stream lie before a position of the log and which behind it. Streams are found by sequence; so
 * the sequence is looked for by halves, since some have millions of events.
 */
final class StreamPlaces {

    /** What is not kept any more ends the search early, with bounds that are wider than need be. */
    private static final String HALVED = """
            with recursive found(upto, behind) as (
              select -1::bigint, last_sequence + 1 from log.stream where stream = ?
              union all
              select case when probe.position <= ? then half.sequence else upto end,
                case when probe.position <= ? then behind else half.sequence end
              from found, lateral (select (upto + behind) / 2 as sequence) half,
                lateral (select position from %s where stream = ? and sequence = half.sequence) probe
              where behind - upto > 1)
            select %s from found""";

    private final JdbcClient jdbc;
    private final String upTo;
    private final String behind;

    StreamPlaces(JdbcClient jdbc, String log) {
        this.jdbc = jdbc;
        this.upTo = HALVED.formatted(log, "coalesce(max(upto), -1)");
        this.behind = HALVED.formatted(log, "coalesce(min(behind), 0)");
    }

    /** The sequence of the last event up to a position, or of one before it; -1 for none. */
    long upTo(String stream, long position) {
        return sequence(upTo, stream, position);
    }

    /** The sequence of the first event behind a position, or of one further behind, whether there is one or not. */
    long behind(String stream, long position) {
        return sequence(behind, stream, position);
    }

    private long sequence(String sql, String stream, long position) {
        return jdbc.sql(sql).params(stream, position, position, stream).query(Long.class).single();
    }
}
