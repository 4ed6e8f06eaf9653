package io.keystory.store.transfer;

import io.keystory.store.database.OperationRefused;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Stored events as JSON, archived ones included: their columns as they are, what is encrypted still encrypted. */
public final class EventRows {

    private static final String TIME = "to_char(%1$s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') as %1$s";

    /** No JSON has these two characters in it, so COPY writes and reads every line as it is. */
    static final String LINES = "(format csv, delimiter e'\\x02', quote e'\\x01')";

    private static final String JSON = """
            select row_to_json(event)::text from (
              select position, category, stream, sequence, id, type, version, subject, %s, %s, metadata, payload
              from log.every_event where position %%s order by position) as event"""
            .formatted(TIME.formatted("at"), TIME.formatted("recorded_at"));

    private final DataSource dataSource;

    public EventRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The event at a position; empty when there is none. */
    public Optional<byte[]> at(long position) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(JSON.formatted("= ?"))) {
            query.setLong(1, position);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1).getBytes(StandardCharsets.UTF_8)) : Optional.empty();
            }
        }
    }

    /** The position of the last event, 0 when there is none; throws OperationRefused when there is no log at all. */
    public long head() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (!exists(connection)) {
                throw new OperationRefused("There is no log in this database: Keystory has never started here.");
            }
            return first(connection, "select position from log.head").getAsLong();
        }
    }

    /** Hands over every event behind {@code after} up to {@code last}, in order and without a gap. */
    public <E extends Exception> void read(long after, long last, Line<E> each) throws SQLException, E {
        try (Connection connection = dataSource.getConnection()) {
            CopyOut out = connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (%s) to stdout with %s"
                    .formatted(JSON.formatted("> %d and position <= %d".formatted(after, last)), LINES));
            long count = hand(out, each);
            if (count != last - after) {
                throw new OperationRefused("Events between positions %d and %d are missing: an archive is not attached."
                        .formatted(after + 1, last));
            }
        }
    }

    /** A connection that somebody stopped reading from is of no use to the next, until it is told so. */
    private static <E extends Exception> long hand(CopyOut out, Line<E> each) throws SQLException, E {
        try {
            long count = 0;
            for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
                each.take(Arrays.copyOf(row, row.length - 1));
                count++;
            }
            return count;
        } finally {
            if (out.isActive()) {
                out.cancelCopy();
            }
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        return first(connection, "select 1 where to_regclass('log.head') is not null").isPresent();
    }

    static OptionalLong first(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        }
    }

    /** Takes the JSON of one event. */
    public interface Line<E extends Exception> {

        void take(byte[] json) throws E;
    }
}
