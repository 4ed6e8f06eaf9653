package io.keystory.store.backup;

import io.keystory.store.backup.Manifest.Kept;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A folder with files that events tell of. Each is there before its event and is never changed, so a backup that reads
 * them after its tables has all those that its events tell of.
 *
 * @param name of the folder in a backup
 * @param names of the files that belong there; others are neither backed up nor touched
 */
public record KeptFolder(String name, Path path, Pattern names) {

    List<Kept> write(ZipOutputStream zip) throws IOException {
        List<Kept> written = new ArrayList<>();
        for (Path file : files()) {
            String entry = name + "/" + file.getFileName();
            zip.putNextEntry(new ZipEntry(entry));
            Digested digested = new Digested(zip);
            long size = Files.copy(file, digested);
            zip.closeEntry();
            written.add(new Kept(entry, size, digested.sha256()));
        }
        return written;
    }

    /** Files that are there already stay, unless they are to be replaced and the backup is not too old to have any. */
    void restore(BackupFile backup, boolean isToReplace) throws IOException {
        if (isToReplace && backup.manifest().tellsOfFiles()) {
            for (Path file : files()) {
                Files.delete(file);
            }
        }
        for (Kept kept : backup.manifest().files()) {
            if (!kept.file().startsWith(name + "/")) {
                continue;
            }
            String file = kept.file().substring(name.length() + 1);
            if (names.matcher(file).matches()) {
                Files.createDirectories(path);
                try (InputStream content = backup.content(kept.file())) {
                    Files.copy(content, path.resolve(file), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private List<Path> files() throws IOException {
        if (Files.notExists(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> names.matcher(file.getFileName().toString()).matches()).sorted().toList();
        }
    }
}
