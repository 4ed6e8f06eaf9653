package io.keystory.store;

import io.keystory.store.vault.KeyEncryptionKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads secrets; they are written by staging them beside the events that speak of them. */
public final class Vault {

    private final JdbcClient jdbc;
    private final KeyEncryptionKey kek;

    Vault(JdbcClient jdbc, KeyEncryptionKey kek) {
        this.jdbc = jdbc;
        this.kek = kek;
    }

    /** The secret itself; empty when there is none, or it was destroyed. */
    public Optional<String> open(String id) {
        return jdbc.sql("select sealed from vault.entry where id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(sealed -> new String(kek.open(sealed, id), StandardCharsets.UTF_8));
    }

    /** Whether {@code value} is what the entry was digested from; takes the same time either way. */
    public boolean matches(String id, String value) {
        byte[] stored = jdbc.sql("select digest from vault.entry where id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElse(new byte[32]);
        return MessageDigest.isEqual(stored, kek.digest(value));
    }

    /** The keyed hash that entries are compared by. */
    public byte[] digest(String value) {
        return kek.digest(value);
    }
}
