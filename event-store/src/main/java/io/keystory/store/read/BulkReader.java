package io.keystory.store.read;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.store.format.EventDecoder;
import io.keystory.store.format.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Streams the log out in the order of positions, for those who read much of it: by COPY, decoded on all processors, and
 * without metadata, which no fold reads.
 */
public final class BulkReader {

    private static final int CHUNK = 1000;
    private static final int CHUNKS_AHEAD = 9;

    private final DataSource dataSource;
    private final EventDecoder decoder;

    public BulkReader(DataSource dataSource, EventDecoder decoder) {
        this.dataSource = dataSource;
        this.decoder = decoder;
    }

    /** Hands the events of a slice on, some at a time, on the caller's thread. */
    public void read(BulkSlice slice, Consumer<List<Recorded<DomainEvent>>> sink) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                preferIndexes(connection);
                stream(connection.unwrap(PGConnection.class).getCopyAPI().copyOut(slice.sql(decoder.known())), sink);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** The order is there in the index; sorting would put the slice on the disk first. */
    private static void preferIndexes(Connection connection) throws SQLException {
        try (Statement settings = connection.createStatement()) {
            settings.execute("set local enable_sort = off; set local enable_seqscan = off; set local jit = off");
        }
    }

    private void stream(CopyOut rows, Consumer<List<Recorded<DomainEvent>>> sink) throws SQLException {
        try (Ahead<List<Recorded<DomainEvent>>> decoding = new Ahead<>("bulk-decoder", CHUNKS_AHEAD)) {
            List<StoredEvent> chunk = new ArrayList<>(CHUNK);
            BinaryRows parser = new BinaryRows();
            for (byte[] message = rows.readFromCopy(); message != null; message = rows.readFromCopy()) {
                parser.event(message).ifPresent(chunk::add);
                if (chunk.size() == CHUNK) {
                    if (decoding.isFull()) {
                        sink.accept(decoding.next());
                    }
                    List<StoredEvent> full = chunk;
                    decoding.begin(() -> decoder.decodeWithoutMetadata(full));
                    chunk = new ArrayList<>(CHUNK);
                }
            }
            while (!decoding.isEmpty()) {
                sink.accept(decoding.next());
            }
            sink.accept(decoder.decodeWithoutMetadata(chunk));
        } finally {
            if (rows.isActive()) {
                rows.cancelCopy();
            }
        }
    }
}
