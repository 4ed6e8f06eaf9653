package io.keystory.store.transfer;

import io.keystory.store.database.OperationRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/** An export that is read from its first line on; whatever is not as it was written is refused with its line. */
final class EventFile implements AutoCloseable {

    private static final String EVENT = "{\"position\":";
    private static final String END = "{\"events\":";
    private static final int LONGEST_NUMBER = 18;

    private final Path path;
    private final EventRows rows;
    private final Lines lines;
    private Chain chain;
    private Event last;
    private long first;
    private long endOfEvents;
    private byte[] link;
    private boolean isComplete;

    private EventFile(Path path, EventRows rows) throws IOException {
        this.path = path;
        this.rows = rows;
        this.lines = new Lines(path);
    }

    /** Opens a file whose first line goes on after an event of this log. */
    static EventFile open(Path path, EventRows rows) throws IOException {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new OperationRefused(path + " is no file that can be read.");
        }
        return new EventFile(path, rows);
    }

    /** The next event; empty at the end of the file. */
    Optional<Event> next() throws IOException, SQLException {
        Optional<byte[]> line = lines.next();
        if (line.isEmpty()) {
            return Optional.empty();
        }
        if (isComplete) {
            throw refused("stands behind the end of the export");
        }
        if (last != null && startsWith(line.get(), END)) {
            open(line.get());
            isComplete = true;
            return next();
        }
        long position = position(line.get());
        if (last == null) {
            begin(position);
        } else if (position != last.position + 1) {
            throw refused("has position " + position + ", which does not follow " + last.position);
        }
        last = new Event(position, open(line.get()));
        endOfEvents = lines.end();
        link = chain.link();
        return Optional.of(last);
    }

    private void begin(long position) throws SQLException {
        first = position;
        chain = Chain.after(position == 1 ? new byte[0] : rows.at(position - 1).orElseThrow(() -> new OperationRefused(
                "%s begins at position %d, and the log here does not reach it: import what precedes it first."
                        .formatted(path, position))));
    }

    private byte[] open(byte[] line) {
        return chain.open(line).orElseThrow(() -> refused(lines.number() > 1
                ? "was changed, or something is missing before it"
                : "was changed, or follows another log than the one here"));
    }

    private long position(byte[] line) {
        if (!startsWith(line, EVENT)) {
            throw refused("is no event");
        }
        long number = 0;
        int at = EVENT.length();
        while (at < line.length && at < EVENT.length() + LONGEST_NUMBER && Character.isDigit(line[at])) {
            number = number * 10 + line[at++] - '0';
        }
        if (number == 0) {
            throw refused("has no position");
        }
        return number;
    }

    private static boolean startsWith(byte[] line, String beginning) {
        return line.length > beginning.length() && Arrays.equals(line, 0, beginning.length(),
                beginning.getBytes(StandardCharsets.US_ASCII), 0, beginning.length());
    }

    private OperationRefused refused(String why) {
        return new OperationRefused("%s, line %d %s.".formatted(path, lines.number(), why));
    }

    /** Reads on to the end and refuses a file that goes no further than a part of its export. */
    void requireComplete() throws IOException, SQLException {
        readOn();
        if (!isComplete) {
            throw new OperationRefused(
                    "%s is cut off behind line %d: export to it once more, which adds what is missing."
                            .formatted(path, lines.number()));
        }
    }

    /** Whether a file is the first part of the first line of an export. */
    static boolean isBeginning(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            byte[] begin = in.readNBytes(EVENT.length());
            return EVENT.startsWith(new String(begin, StandardCharsets.ISO_8859_1));
        }
    }

    /** Reads on to the end. */
    void readOn() throws IOException, SQLException {
        Optional<Event> event = next();
        while (event.isPresent()) {
            event = next();
        }
    }

    /** The last event that was read; empty when there was none. */
    Optional<Event> last() {
        return Optional.ofNullable(last);
    }

    /** The position of the first event. */
    long first() {
        return first;
    }

    /** The chain as it is behind the last event that was read. */
    Chain chain() {
        return Chain.at(link);
    }

    /** The offset behind the last event that was read, in bytes. */
    long endOfEvents() {
        return endOfEvents;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /**
     * An event as it is stored.
     *
     * @param json its envelope
     */
    record Event(long position, byte[] json) {}

    /** The JSON of the last line of an export. */
    static byte[] end(long first, long last) {
        return (END + (last - first + 1) + ",\"first\":" + first + ",\"last\":" + last + "}")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
