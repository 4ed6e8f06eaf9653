package io.keystory.store.transfer;

import io.keystory.store.database.OperationRefused;
import io.keystory.store.transfer.EventFile.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/** Takes exported events into a log that is empty, or whose events are those at the beginning of the file. */
public final class EventImport {

    private static final int PART = 10_000;
    private static final long PART_BYTES = 16_000_000;

    private final EventRows rows;
    private final ImportedLog log;

    public EventImport(EventRows rows, ImportedLog log) {
        this.rows = rows;
        this.log = log;
    }

    /**
     * Checks the whole file first, then stores what the log does not have yet, in parts: an import that was interrupted
     * goes on when it is begun again.
     *
     * @param progress is told the position reached, now and then
     * @throws OperationRefused when a line is not as it was written, the file is cut off, or the log is another one
     */
    public Imported from(Path path, LongConsumer progress) throws IOException, SQLException {
        long before = log.last();
        check(path, before);
        try (EventFile file = EventFile.open(path, rows); ExecutorService reader = Executors.newSingleThreadExecutor()) {
            long last = before;
            Future<Part> read = reader.submit(() -> Part.of(file, before));
            for (Part part = result(read); !part.events.isEmpty(); part = result(read)) {
                read = reader.submit(() -> Part.of(file, before));
                last = part.last;
                log.append(part.events, last);
                progress.accept(last);
            }
            log.finish();
            return new Imported(last - before, last);
        }
    }

    /** What is read while the part before it is being stored. */
    private static Part result(Future<Part> read) throws IOException, SQLException {
        try {
            return read.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException unreadable -> throw unreadable;
                case SQLException unreachable -> throw unreachable;
                case RuntimeException refusal -> throw refusal;
                default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted", e);
        }
    }

    private void check(Path path, long before) throws IOException, SQLException {
        try (EventFile file = EventFile.open(path, rows)) {
            for (Optional<Event> event = file.next(); event.isPresent(); event = file.next()) {
                if (event.get().position() == before && !isStored(event.get())) {
                    throw otherLog(path, before);
                }
            }
            file.requireComplete();
            Event last = file.last().orElseThrow();
            if (last.position() < before && !isStored(last)) {
                throw otherLog(path, last.position());
            }
        }
    }

    private boolean isStored(Event event) throws SQLException {
        return rows.at(event.position()).filter(json -> Arrays.equals(json, event.json())).isPresent();
    }

    private static OperationRefused otherLog(Path path, long position) {
        return new OperationRefused(("The log here has another event at position %d than %s: import into an empty one.")
                .formatted(position, path));
    }

    /** Events that are stored together. */
    private record Part(List<byte[]> events, long last) {

        static Part of(EventFile file, long behind) throws IOException, SQLException {
            List<byte[]> events = new ArrayList<>();
            long bytes = 0;
            long last = 0;
            while (events.size() < PART && bytes < PART_BYTES) {
                Optional<Event> event = file.next();
                if (event.isEmpty()) {
                    break;
                }
                if (event.get().position() > behind) {
                    events.add(event.get().json());
                    bytes += event.get().json().length;
                    last = event.get().position();
                }
            }
            return new Part(events, last);
        }
    }

    /**
     * What an import did.
     *
     * @param events how many it stored
     * @param position of the log's last event
     */
    public record Imported(long events, long position) {}
}
