package io.keystory.standalone.operations;

import io.keystory.store.backup.Backup;
import io.keystory.store.backup.Manifest;
import io.keystory.store.backup.Restore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Backs an installation up, and makes one of a backup. */
final class BackupCommand {

    private static final String REPLACE = "--replace";

    private BackupCommand() {}

    static void backup(List<String> words) throws IOException, SQLException {
        Path file = Path.of(new Words("./keystory backup FILE", words).only());
        ProgressLine line = new ProgressLine();
        try (Installation installation = Installation.existing()) {
            Manifest manifest = new Backup(installation.database(), installation.key(), Installation.TRUTH)
                    .write(file, table -> line.show(table));
            line.clear();
            System.out.printf("Backed up to %s: %,d bytes, %s.%n", file, Files.size(file), contents(manifest));
            System.out.println("The key that seals the vault is not in it. Keep it apart, it is needed to restore: "
                    + (installation.hasKeyFile() ? installation.data().resolve("key-encryption-key")
                            : "the value of KEYSTORY_KEY_ENCRYPTION_KEY") + ".");
        }
    }

    static void restore(List<String> words) throws IOException, SQLException {
        boolean isToReplace = words.contains(REPLACE);
        Path file = Path.of(new Words("./keystory restore [--replace] FILE",
                words.stream().filter(word -> !word.equals(REPLACE)).toList()).only());
        ProgressLine line = new ProgressLine();
        Installation.requireKey();
        try (Installation installation = Installation.alone()) {
            Restore restore = new Restore(installation.database(), installation.key(), Installation.TRUTH);
            Manifest manifest = isToReplace
                    ? restore.inPlaceOfAnother(file, line::show) : restore.from(file, line::show);
            line.clear();
            System.out.printf("Restored from %s: %s.%n", file, contents(manifest));
            System.out.println("The next start makes the read models again from the log.");
        }
    }

    private static String contents(Manifest manifest) {
        return "events up to position %d, the last of %s".formatted(manifest.position(), manifest.recordedAt());
    }
}
