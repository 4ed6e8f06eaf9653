package io.keystory.standalone.operations;

import io.keystory.platform.userasset.UserAssets;
import io.keystory.store.backup.Backup;
import io.keystory.store.backup.KeptFolder;
import io.keystory.store.backup.Manifest;
import io.keystory.store.backup.Manifest.Kept;
import io.keystory.store.backup.Restore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Backs an installation up, and makes one of a backup. */
final class BackupCommand {

    private static final String REPLACE = "--replace";
    private static final String PICTURES = "user-assets";

    private BackupCommand() {}

    static void backup(List<String> words) throws IOException, SQLException {
        Path file = Path.of(new Words("./keystory backup FILE", words).only());
        ProgressLine line = new ProgressLine();
        try (Installation installation = Installation.existing()) {
            KeptFolder pictures = pictures(installation);
            Manifest manifest = new Backup(installation.database(), installation.key(), Installation.TRUTH, pictures)
                    .write(file, line::show);
            line.clear();
            System.out.printf("Backed up to %s: %,d bytes, %s.%n", file, Files.size(file), contents(manifest));
            System.out.println("The key that seals the vault is not in it. Keep it apart, it is needed to restore: "
                    + (installation.hasKeyFile() ? installation.data().resolve("key-encryption-key")
                            : "the value of KEYSTORY_KEY_ENCRYPTION_KEY") + ".");
            List<String> missing = missing(installation, manifest);
            if (!missing.isEmpty()) {
                System.out.printf("Pictures of the log that are not in %s, and so not in the backup: %,d, such as %s.%n",
                        pictures.path(), missing.size(), missing.getFirst());
            }
        }
    }

    static void restore(List<String> words) throws IOException, SQLException {
        boolean isToReplace = words.contains(REPLACE);
        Path file = Path.of(new Words("./keystory restore [--replace] FILE",
                words.stream().filter(word -> !word.equals(REPLACE)).toList()).only());
        ProgressLine line = new ProgressLine();
        Installation.requireKey();
        try (Installation installation = Installation.alone()) {
            Restore restore = new Restore(
                    installation.database(), installation.key(), Installation.TRUTH, pictures(installation));
            Manifest manifest = isToReplace
                    ? restore.inPlaceOfAnother(file, line::show) : restore.from(file, line::show);
            line.clear();
            System.out.printf("Restored from %s: %s.%n", file, contents(manifest));
            System.out.println("The next start makes the read models again from the log.");
        }
    }

    private static KeptFolder pictures(Installation installation) {
        return new KeptFolder(PICTURES, UserAssets.folderIn(installation.data()), UserAssets.NAMES);
    }

    /** Pictures are kept where commands are taken, which may be another machine. */
    private static List<String> missing(Installation installation, Manifest manifest) {
        Set<String> found = manifest.files().stream().map(Kept::file).collect(Collectors.toSet());
        return JdbcClient.create(installation.database()).sql("""
                        select u.payload ->> 'name' from log.every_event u
                        where u.type = 'user_asset.uploaded' and u.position <= :last and not exists (
                          select from log.every_event d
                          where d.stream = u.stream and d.type = 'user_asset.deleted' and d.position <= :last)
                        order by u.position""")
                .param("last", manifest.position()).query(String.class).stream()
                .filter(name -> !found.contains(PICTURES + "/" + name)).toList();
    }

    private static String contents(Manifest manifest) {
        return "events up to position %d, the last of %s%s".formatted(manifest.position(), manifest.recordedAt(),
                manifest.files().isEmpty() ? "" : ", pictures: %,d".formatted(manifest.files().size()));
    }
}
