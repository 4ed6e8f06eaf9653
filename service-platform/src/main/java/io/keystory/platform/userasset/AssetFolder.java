package io.keystory.platform.userasset;

import io.keystory.events.platform.KeystoryException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps what people upload as files of a folder. */
final class AssetFolder implements AssetStore {

    private static final String PART = ".part";

    private final Path folder;

    AssetFolder(Path folder) {
        this.folder = folder;
    }

    /** Is on the disk when this returns. */
    @Override
    public void store(String name, String mediaType, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            Path begun = Files.createTempFile(folder, name + ".", PART);
            write(begun, bytes);
            Files.move(begun, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel names = FileChannel.open(folder)) {
                names.force(true);
            }
        } catch (IOException e) {
            throw new KeystoryException("storage.upload_error", 500);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    @Override
    public Optional<byte[]> find(String name) {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failure();
        }
    }

    @Override
    public List<String> names(String extension) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("." + extension)).toList();
        } catch (IOException e) {
            throw failure();
        }
    }

    @Override
    public void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
            for (Path begun : begun(name)) {
                Files.deleteIfExists(begun);
            }
        } catch (IOException e) {
            throw failure();
        }
    }

    /** What was begun under a name, and left where it ended in between. */
    private List<Path> begun(String name) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, name + ".*" + PART)) {
            List<Path> found = new ArrayList<>();
            parts.forEach(found::add);
            return found;
        }
    }

    private static KeystoryException failure() {
        return new KeystoryException("storage.download_error", 502);
    }
}
