package io.keystory.store.backup;

import io.keystory.store.database.OperationRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup that was read from end to end and is as it was written. */
final class BackupFile implements AutoCloseable {

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip) throws IOException {
        this.path = path;
        this.zip = zip;
        this.manifest = readManifest();
    }

    /** Opens and checks it; refuses one that is missing, cut, changed, or of another kind. */
    static BackupFile open(Path path) throws IOException {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new OperationRefused(path + " is no file that can be read.");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new OperationRefused(path + " is no whole backup of Keystory: it is cut off or something else.");
        }
        try {
            BackupFile file = new BackupFile(path, zip);
            file.verify();
            return file;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private Manifest readManifest() throws IOException {
        try (InputStream in = content(Manifest.FILE)) {
            Manifest read = JsonMapper.shared().readValue(in, Manifest.class);
            if (read.format() > Manifest.FORMAT) {
                throw new OperationRefused(path + " was written by a newer Keystory: restore it with that one.");
            }
            return read;
        } catch (JacksonException e) {
            throw changed(Manifest.FILE);
        }
    }

    private void verify() throws IOException {
        for (Manifest.Content content : manifest.tables()) {
            verify(content.file(), content.sha256());
        }
        for (Manifest.Kept kept : manifest.files()) {
            verify(kept.file(), kept.sha256());
        }
    }

    private void verify(String file, String sha256) throws IOException {
        Digested digested = new Digested(OutputStream.nullOutputStream());
        try (InputStream in = content(file)) {
            in.transferTo(digested);
        } catch (ZipException e) {
            throw changed(file);
        }
        if (!digested.sha256().equals(sha256)) {
            throw changed(file);
        }
    }

    private OperationRefused changed(String file) {
        return new OperationRefused("%s was changed after it was written: %s in it is not as it was."
                .formatted(path, file));
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream content(String file) throws IOException {
        ZipEntry entry = zip.getEntry(file);
        if (entry == null) {
            throw new OperationRefused("%s is no backup of Keystory: there is no %s in it.".formatted(path, file));
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
