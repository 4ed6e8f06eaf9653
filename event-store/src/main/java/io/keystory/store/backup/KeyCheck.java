package io.keystory.store.backup;

import io.keystory.store.vault.KeyEncryptionKey;
import java.util.HexFormat;

/** Tells two key-encryption keys apart without showing either. */
final class KeyCheck {

    private KeyCheck() {}

    static String of(KeyEncryptionKey key) {
        return HexFormat.of().formatHex(key.digest("keystory/backup"));
    }
}
