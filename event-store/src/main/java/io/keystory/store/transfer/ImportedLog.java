package io.keystory.store.transfer;

import io.keystory.events.platform.EventTypes;
import io.keystory.store.archive.Partitions;
import io.keystory.store.database.DeferredIndexes;
import io.keystory.store.database.OperationRefused;
import io.keystory.store.database.Schema;
import io.keystory.store.vault.KeyEncryptionKey;
import io.keystory.store.vault.VaultSeal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A log that is filled with stored events as another one had them. Until it is {@link #finish finished}, its head stays
 * where it was and no product starts on it.
 */
public final class ImportedLog {

    private static final String INSERT = """
            insert into log.event (position, category, stream, sequence, id, type, version, subject, at, recorded_at,
              metadata, payload)
            select position, category, stream, sequence, id, type, version, subject, at, recorded_at, metadata, payload
            from imported cross join jsonb_populate_record(null::log.event, imported.line::jsonb)""";

    private static final String STREAMS = """
            insert into log.stream (stream, first_position, last_sequence, last_position)
            select stream, min(position), max(sequence), max(position) from log.event
            where position > (select position from log.head) group by stream
            on conflict (stream) do update
            set last_sequence = excluded.last_sequence, last_position = excluded.last_position""";

    private static final String LAST = "select position from log.event order by position desc limit 1";

    private static final String HEAD = """
            update log.head set (position, recorded_at) =
              (select position, recorded_at from log.event order by position desc limit 1)
            where position < (%s)""".formatted(LAST);

    private final DataSource dataSource;
    private final Partitions partitions;
    private final ClaimReplay claims;

    /**
     * Brings the schemas up to date; events are read as {@code types} and with the vault's keys to find claims. Throws
     * OperationRefused when the vault was sealed under another key.
     */
    public ImportedLog(DataSource dataSource, KeyEncryptionKey kek, EventTypes types, ClaimSource claims) {
        Schema.LOG.migrate(dataSource);
        VaultSeal.require(dataSource, kek);
        this.dataSource = dataSource;
        this.partitions = new Partitions(dataSource, Partitions.SIZE);
        this.claims = new ClaimReplay(dataSource, kek, types, claims);
    }

    /** Refuses a log whose import broke off. */
    public static void requireFinished(DataSource dataSource) {
        boolean isUnfinished = JdbcClient.create(dataSource)
                .sql("select exists (select from log.event where position > (select position from log.head))")
                .query(Boolean.class)
                .single();
        if (isUnfinished) {
            throw new OperationRefused("Events are being imported into this log, or an import broke off: "
                    + "run \"./keystory events import\" with the same file to the end first.");
        }
    }

    /** The position of the last event that is stored, 0 when there is none. */
    public long last() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return EventRows.first(connection, LAST).orElse(0);
        }
    }

    /** Stores events, given as the JSON that {@link EventRows} makes; all or none of them. */
    public void append(List<byte[]> events, long lastPosition) throws SQLException, IOException {
        partitions.makeRoom(lastPosition);
        boolean isFirst = last() == 0;
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (byte[] event : events) {
            lines.write(event);
            lines.write('\n');
        }
        inTransaction(connection -> {
            if (isFirst) {
                DeferredIndexes.takeAway(connection);
            }
            execute(connection, "create temporary table imported (line text) on commit drop");
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(
                    "copy imported from stdin with " + EventRows.LINES, new ByteArrayInputStream(lines.toByteArray()));
            execute(connection, INSERT);
        });
    }

    /** Makes indexes, streams, claims and head from the events; those of an earlier import are made again. */
    public void finish() throws SQLException, IOException {
        inTransaction(DeferredIndexes::makeAgain);
        inTransaction(connection -> execute(connection, STREAMS));
        inTransaction(connection -> {
            claims.write(connection);
            execute(connection, HEAD);
            execute(connection, "delete from log.snapshot");
        });
    }

    private void inTransaction(Work work) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.run(connection);
                connection.commit();
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Work {

        void run(Connection connection) throws SQLException, IOException;
    }
}
