package io.keystory.store.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a backup says of itself.
 *
 * @param format of the file, 2; 1 of those that tell of tables only
 * @param position of the last event in it
 * @param recordedAt when that event was recorded
 * @param key a keyed hash that tells whether a key-encryption key is the one the vault was sealed under
 * @param schemas the version of each schema's tables, by name
 * @param tables what the file holds, each with its rows and the SHA-256 of its content
 * @param files what it holds beside them
 */
public record Manifest(int format, long position, Instant recordedAt, String key, Map<String, String> schemas,
        List<Content> tables, List<Kept> files) {

    static final int FORMAT = 2;
    static final String FILE = "manifest.json";

    public Manifest {
        files = files == null ? List.of() : files;
    }

    Manifest with(List<Kept> found) {
        return new Manifest(format, position, recordedAt, key, schemas, tables, found);
    }

    /** Whether files were looked for when it was written. */
    boolean tellsOfFiles() {
        return format > 1;
    }

    /**
     * The rows of one table, as COPY writes them.
     *
     * @param sha256 in hexadecimal
     */
    public record Content(String table, List<String> columns, long rows, String sha256) {

        String file() {
            return table + ".copy";
        }

        Table asTable() {
            return new Table(table, columns);
        }
    }

    /**
     * A file that events tell of.
     *
     * @param file its folder and name
     * @param size in bytes
     * @param sha256 in hexadecimal
     */
    public record Kept(String file, long size, String sha256) {}
}
