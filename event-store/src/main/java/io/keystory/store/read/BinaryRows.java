package io.keystory.store.read;

import io.keystory.events.platform.SubjectId;
import io.keystory.store.format.StoredEvent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Reads the rows of a {@link BulkSlice}, one message each.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-copy.html">COPY, binary format</a>
 */
final class BinaryRows {

    private static final int HEADER = 19;
    private static final int NULL = -1;
    private static final int TRAILER = -1;
    /** Times are microseconds since then. */
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private boolean isFirst = true;

    /** The event of a message; empty for the one that ends the stream. The event has no metadata. */
    Optional<StoredEvent> event(byte[] message) {
        ByteBuffer row = ByteBuffer.wrap(message);
        if (isFirst) {
            row.position(HEADER);
            isFirst = false;
        }
        return row.getShort() == TRAILER ? Optional.empty() : Optional.of(event(row));
    }

    private static StoredEvent event(ByteBuffer row) {
        long position = number(row);
        long sequence = number(row);
        String id = text(row, row.getInt());
        String type = text(row, row.getInt());
        row.getInt();
        int version = row.getInt();
        String stream = text(row, row.getInt());
        int length = row.getInt();
        Optional<SubjectId> subject = length == NULL ? Optional.empty() : Optional.of(new SubjectId(text(row, length)));
        Instant at = EPOCH.plus(number(row), ChronoUnit.MICROS);
        return new StoredEvent(id, position, sequence, at, type, version, stream, subject, "",
                json(row));
    }

    private static long number(ByteBuffer row) {
        row.getInt();
        return row.getLong();
    }

    /** JSON travels behind the number of its format. */
    private static String json(ByteBuffer row) {
        int length = row.getInt();
        row.get();
        return text(row, length - 1);
    }

    private static String text(ByteBuffer row, int length) {
        String text = new String(row.array(), row.position(), length, StandardCharsets.UTF_8);
        row.position(row.position() + length);
        return text;
    }
}
