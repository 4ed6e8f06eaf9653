package io.keystory.store.transfer;

import io.keystory.store.database.OperationRefused;
import io.keystory.store.transfer.EventFile.Event;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/** Writes events to a file for its owner alone, and goes on where an earlier export to it ended or broke off. */
public final class EventExport {

    private static final long PART = 20_000;
    private static final int BUFFER = 1 << 18;

    private final EventRows rows;

    public EventExport(EventRows rows) {
        this.rows = rows;
    }

    /**
     * Writes the events from {@code from} (1 without) to {@code to} (the end of the log without), both included.
     *
     * @param progress is told the position reached, now and then
     * @throws OperationRefused when a file that is there already is not the beginning of this export, or there is
     *     nothing to write
     */
    public Exported write(Path file, OptionalLong from, OptionalLong to, LongConsumer progress)
            throws IOException, SQLException {
        long head = rows.head();
        long last = Math.min(to.orElse(head), head);
        if (Files.exists(file) && Files.size(file) > 0) {
            return goOn(file, from, last, progress);
        }
        long first = from.orElse(1);
        if (first > last) {
            throw new OperationRefused("There is nothing to export: the log ends at position " + head + ".");
        }
        if (Files.notExists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        byte[] before = first == 1 ? new byte[0] : rows.at(first - 1).orElseThrow();
        append(file, 0, Chain.after(before), new Range(first, first, last), progress);
        return new Exported(first, last, last - first + 1);
    }

    private Exported goOn(Path file, OptionalLong from, long last, LongConsumer progress)
            throws IOException, SQLException {
        try (EventFile written = EventFile.open(file, rows)) {
            written.readOn();
            Event end = written.last().orElse(null);
            if (end == null) {
                if (!EventFile.isBeginning(file)) {
                    throw new OperationRefused(file + " is there already and is no export: name another file.");
                }
                Files.write(file, new byte[0]);
                return write(file, from, OptionalLong.of(last), progress);
            }
            if (from.isPresent() && from.getAsLong() != written.first()) {
                throw new OperationRefused("%s begins at position %d: name another file to export from position %d."
                        .formatted(file, written.first(), from.getAsLong()));
            }
            if (end.position() > last || !isStored(end)) {
                throw new OperationRefused("%s goes up to position %d, where this export does not: name another file."
                        .formatted(file, end.position()));
            }
            append(file, written.endOfEvents(), written.chain(), new Range(written.first(), end.position() + 1, last),
                    progress);
            return new Exported(written.first(), last, last - end.position());
        }
    }

    private boolean isStored(Event event) throws SQLException {
        return rows.at(event.position()).filter(json -> Arrays.equals(json, event.json())).isPresent();
    }

    private void append(Path file, long offset, Chain chain, Range range, LongConsumer progress)
            throws IOException, SQLException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(offset).position(offset);
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            for (long after = range.next - 1; after < range.last; after = Math.min(after + PART, range.last)) {
                rows.read(after, Math.min(after + PART, range.last), json -> line(out, chain.seal(json)));
                progress.accept(Math.min(after + PART, range.last));
            }
            line(out, chain.seal(EventFile.end(range.first, range.last)));
            out.flush();
            channel.force(true);
        }
    }

    private static void line(OutputStream out, byte[] line) throws IOException {
        out.write(line);
        out.write('\n');
    }

    private record Range(long first, long next, long last) {}

    /**
     * What a file holds now.
     *
     * @param written how many of its events this export added
     */
    public record Exported(long first, long last, long written) {}
}
