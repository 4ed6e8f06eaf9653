package io.keystory.store.backup;

import io.keystory.store.database.OperationRefused;
import io.keystory.store.database.Schema;
import io.keystory.store.transfer.ImportedLog;
import io.keystory.store.vault.KeyEncryptionKey;
import io.keystory.store.vault.VaultSeal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a backup beside the running product, which goes on meanwhile: one transaction sees the log, the vault and the
 * tokens as they stood when it began, and the files that they tell of are read after it. It is a ZIP file; it holds no
 * key-encryption key.
 */
public final class Backup {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OWNER_ONLY = "rw-------";

    private final DataSource dataSource;
    private final KeyEncryptionKey key;
    private final List<Schema> schemas;
    private final List<KeptFolder> folders;

    /** A backup of these schemas, whose vault was sealed under this key, and of these folders. */
    public Backup(DataSource dataSource, KeyEncryptionKey key, List<Schema> schemas, KeptFolder... folders) {
        this.dataSource = dataSource;
        this.key = key;
        this.schemas = schemas;
        this.folders = List.of(folders);
    }

    /**
     * Writes the file, whole or not at all, readable by its owner alone.
     *
     * @param progress is told each table and folder before it is written
     * @throws OperationRefused when the file exists already, there is nothing to back up, an import is not finished, or
     *     the key does not open the vault
     */
    public Manifest write(Path file, Consumer<String> progress) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new OperationRefused(file + " exists already: name another file.");
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
        try {
            Manifest manifest = writeTo(unfinished, progress);
            try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Manifest writeTo(Path file, Consumer<String> progress) throws IOException, SQLException {
        Map<String, String> versions = versions();
        ImportedLog.requireFinished(dataSource);
        VaultSeal.require(dataSource, key);
        try (Connection connection = dataSource.getConnection();
                ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setLevel(Deflater.BEST_SPEED);
            begin(connection);
            Manifest tables = manifest(connection, versions, tables(connection, zip, progress));
            connection.rollback();
            Manifest manifest = tables.with(files(zip, progress));
            zip.putNextEntry(new ZipEntry(Manifest.FILE));
            zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    private Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        for (Schema schema : schemas) {
            versions.put(schema.name(), schema.version(dataSource).orElseThrow(
                    () -> new OperationRefused("There is nothing to back up: Keystory has never started here.")));
        }
        return versions;
    }

    /** The lock keeps partitions from moving into the archive between the reading of the one table and the other. */
    private static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table log.event, log_archive.event in access share mode");
        }
    }

    private static List<Manifest.Content> tables(
            Connection connection, ZipOutputStream zip, Consumer<String> progress) throws IOException, SQLException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        List<Manifest.Content> contents = new ArrayList<>();
        for (Table table : Table.of(connection)) {
            progress.accept(table.name());
            zip.putNextEntry(new ZipEntry(table.name() + ".copy"));
            Digested digested = new Digested(zip);
            long rows = copy.copyOut(table.copyOut(), (OutputStream) digested);
            zip.closeEntry();
            contents.add(new Manifest.Content(table.name(), table.columns(), rows, digested.sha256()));
        }
        return contents;
    }

    private List<Manifest.Kept> files(ZipOutputStream zip, Consumer<String> progress) throws IOException {
        List<Manifest.Kept> files = new ArrayList<>();
        for (KeptFolder folder : folders) {
            progress.accept(folder.name());
            files.addAll(folder.write(zip));
        }
        return files;
    }

    private Manifest manifest(Connection connection, Map<String, String> versions, List<Manifest.Content> contents)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet head = statement.executeQuery("select position, recorded_at from log.head")) {
            head.next();
            Instant recordedAt = head.getTimestamp(2).toInstant();
            return new Manifest(
                    Manifest.FORMAT, head.getLong(1), recordedAt, KeyCheck.of(key), versions, contents, List.of());
        }
    }
}
