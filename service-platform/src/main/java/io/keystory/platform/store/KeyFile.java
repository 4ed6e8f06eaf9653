package io.keystory.platform.store;

import io.keystory.store.database.OperationRefused;
import io.keystory.store.vault.KeyEncryptionKey;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the key-encryption key comes from: the setting, or a file readable by its owner alone, made when missing. */
final class KeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path file;

    KeyFile(Path file) {
        this.file = file;
    }

    /** The key; throws OperationRefused when what is there is none. */
    KeyEncryptionKey load(String configured) {
        String key = configured == null || configured.isBlank() ? readOrMake() : configured;
        try {
            return new KeyEncryptionKey(Base64.getDecoder().decode(key.strip()));
        } catch (IllegalArgumentException e) {
            throw new OperationRefused("The key-encryption key is none: it has 32 bytes in base64.");
        }
    }

    boolean exists() {
        return Files.exists(file);
    }

    private String readOrMake() {
        try {
            if (Files.notExists(file)) {
                make();
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new OperationRefused(("The key-encryption key can be neither read nor made in %s (%s): let who runs "
                    + "this do so, or set KEYSTORY_KEY_ENCRYPTION_KEY or KEYSTORY_DATA.")
                    .formatted(file, e.getClass().getSimpleName()));
        }
    }

    /** Several processes may start on the same folder at once: whoever links its key first has made it. */
    private void make() throws IOException {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path mine = Files.createTempFile(folder, "key-encryption-key", ".unfinished", OWNER_ONLY);
        try {
            Files.writeString(mine, Base64.getEncoder().encodeToString(key));
            Files.createLink(file, mine);
        } catch (FileAlreadyExistsException e) {
            LOG.debug("Another process has made the key-encryption key");
        } finally {
            Files.delete(mine);
        }
    }
}
