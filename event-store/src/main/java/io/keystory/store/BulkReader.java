package io.keystory.store;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    private static final int CHUNKS_AHEAD = 8;

    private final DataSource dataSource;
    private final EventDecoder decoder;

    BulkReader(DataSource dataSource, EventDecoder decoder) {
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
        try (ExecutorService decoders = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().name("bulk-decoder-", 0).daemon().factory())) {
            Queue<Future<List<Recorded<DomainEvent>>>> decoding = new ArrayDeque<>();
            List<StoredEvent> chunk = new ArrayList<>(CHUNK);
            BinaryRows parser = new BinaryRows();
            for (byte[] message = rows.readFromCopy(); message != null; message = rows.readFromCopy()) {
                parser.event(message).ifPresent(chunk::add);
                if (chunk.size() == CHUNK) {
                    List<StoredEvent> full = chunk;
                    decoding.add(decoders.submit(() -> decoder.decodeWithoutMetadata(full)));
                    chunk = new ArrayList<>(CHUNK);
                }
                if (decoding.size() > CHUNKS_AHEAD) {
                    sink.accept(decoded(decoding.remove()));
                }
            }
            while (!decoding.isEmpty()) {
                sink.accept(decoded(decoding.remove()));
            }
            sink.accept(decoder.decodeWithoutMetadata(chunk));
        } finally {
            if (rows.isActive()) {
                rows.cancelCopy();
            }
        }
    }

    private static List<Recorded<DomainEvent>> decoded(Future<List<Recorded<DomainEvent>>> chunk) {
        try {
            return chunk.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The reading was interrupted", e);
        }
    }
}
