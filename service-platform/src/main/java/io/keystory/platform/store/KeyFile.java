package io.keystory.platform.store;

import io.keystory.store.KeyEncryptionKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Where the key-encryption key comes from: the setting, or a file readable by its owner alone, made when missing. */
final class KeyFile {

    private final Path file;

    KeyFile(Path file) {
        this.file = file;
    }

    KeyEncryptionKey load(String configured) {
        String key = configured == null || configured.isBlank() ? readOrMake() : configured;
        return new KeyEncryptionKey(Base64.getDecoder().decode(key.strip()));
    }

    private String readOrMake() {
        try {
            if (Files.notExists(file)) {
                make();
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The key-encryption key cannot be read from " + file, e);
        }
    }

    private void make() throws IOException {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getEncoder().encodeToString(key));
    }
}
