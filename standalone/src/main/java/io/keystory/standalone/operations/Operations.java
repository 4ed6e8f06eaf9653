package io.keystory.standalone.operations;

import io.keystory.store.database.OperationRefused;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Carries out one command of an operator. */
public final class Operations {

    private static final Set<String> COMMANDS = Set.of("backup", "restore", "db", "log", "events");

    private Operations() {}

    /** Whether these words are such a command. */
    public static boolean know(String... words) {
        return words.length > 0 && COMMANDS.contains(words[0]);
    }

    /** Carries it out; throws OperationRefused with one line that says what stands against it. */
    public static void run(List<String> words) throws InterruptedException {
        LoggingSystem.get(Operations.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        List<String> rest = words.subList(1, words.size());
        try {
            switch (words.getFirst()) {
                case "backup" -> BackupCommand.backup(rest);
                case "restore" -> BackupCommand.restore(rest);
                case "db" -> DatabaseCommand.run(rest);
                case "log" -> LogCommand.run(rest);
                default -> EventsCommand.run(rest);
            }
        } catch (FileSystemException e) {
            throw new OperationRefused("%s: %s".formatted(e.getFile(), reason(e)));
        } catch (IOException e) {
            throw new OperationRefused("It broke off: " + e.getMessage());
        } catch (SQLException e) {
            throw new OperationRefused("The database says: " + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    private static String reason(FileSystemException failure) {
        return switch (failure) {
            case NoSuchFileException absent -> "there is no such file, or no such folder";
            case AccessDeniedException denied -> "that may not be read or written by who runs this";
            default -> failure.getReason() == null ? failure.getClass().getSimpleName() : failure.getReason();
        };
    }

    /** The commands that begin with this word. */
    static OperationRefused misuse(String... usages) {
        return new OperationRefused("Usage: " + String.join(" | ", usages));
    }
}
