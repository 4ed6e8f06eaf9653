package io.keystory.standalone.operations;

import io.keystory.store.EventLog;
import io.keystory.store.archive.Archive.Partition;
import io.keystory.store.database.OperationRefused;
import io.keystory.store.read.LogReader;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Moves old activity out of the log's own tables, and tells what was moved. */
final class LogCommand {

    private static final String ARCHIVE = "./keystory log archive --before POSITION|INSTANT";
    private static final String ARCHIVED = "./keystory log archived";

    private LogCommand() {}

    static void run(List<String> words) throws InterruptedException {
        if (words.equals(List.of("archived"))) {
            archived();
        } else if (!words.isEmpty() && words.getFirst().equals("archive")) {
            archive(new Words(ARCHIVE, words.subList(1, words.size()), "--before").nothingElse().option("--before"));
        } else {
            throw Operations.misuse(ARCHIVE, ARCHIVED);
        }
    }

    private static void archive(String before) throws InterruptedException {
        Moment moment = Moment.parse(before);
        try (Installation installation = Installation.existing(); EventLog log = installation.open()) {
            List<Partition> moved = move(log, moment.position(log.reader()));
            moved.forEach(partition -> System.out.println("Archived " + describe(partition)));
            if (moved.isEmpty()) {
                System.out.println("Nothing to archive: no partition of activity lies wholly before " + before + ".");
            }
        }
    }

    private static List<Partition> move(EventLog log, long position) {
        try {
            return log.archive().archive(position);
        } catch (IllegalStateException e) {
            throw new OperationRefused("A partition is being read by somebody who takes long, such as a backup or a "
                    + "rebuild: what is not archived yet can be once that has ended.");
        }
    }

    private static void archived() throws InterruptedException {
        try (Installation installation = Installation.existing(); EventLog log = installation.open()) {
            List<Partition> archived = log.archive().archived();
            archived.forEach(partition -> System.out.println(describe(partition)));
            if (archived.isEmpty()) {
                System.out.println("Nothing is archived.");
            }
        }
    }

    private static String describe(Partition partition) {
        return "log_archive.%s, positions %d to %d".formatted(partition.name(), partition.from(), partition.to() - 1);
    }

    /** A position, or an instant that stands for the position behind all that was recorded by then. */
    private record Moment(long number, Instant instant) {

        static Moment parse(String text) {
            if (text.matches("[0-9]{1,18}")) {
                return new Moment(Long.parseLong(text), null);
            }
            try {
                return new Moment(0, Instant.parse(text));
            } catch (DateTimeParseException e) {
                throw new OperationRefused(
                        "--before takes a position or an instant such as 2026-01-31T00:00:00Z, not \"%s\"."
                                .formatted(text));
            }
        }

        long position(LogReader log) {
            return instant == null ? number : log.times().positionAt(instant) + 1;
        }
    }
}
