package io.keystory.command.userasset;

import io.keystory.events.platform.KeystoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keeps pictures as files of a folder, under names that we gave. */
final class AssetFolder {

    private static final Pattern NAME = Pattern.compile("[0-9a-z]{21}\\.[a-z]{3,4}");

    private final Path folder;

    AssetFolder(Path folder) {
        this.folder = folder;
    }

    /** Stores a picture whole or not at all; 500 storage.upload_error when that cannot be done. */
    void store(String name, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            Path begun = Files.createTempFile(folder, "upload", ".part");
            Files.write(begun, bytes);
            Files.move(begun, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new KeystoryException("storage.upload_error", 500);
        }
    }

    /** The picture of this name; empty when there is none. */
    Optional<byte[]> find(String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
