package io.keystory.store;

import io.keystory.store.vault.KeyEncryptionKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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
                .map(sealed -> open(sealed, id));
    }

    /** Several at once, by their ids; those that {@link #open} would find empty are left out. */
    public Map<String, String> openAll(Collection<String> ids) {
        Map<String, String> opened = new HashMap<>();
        jdbc.sql("select id, sealed from vault.entry where id = any(?)")
                .param(ids.toArray(String[]::new))
                .query(row -> {
                    opened.put(row.getString(1), open(row.getBytes(2), row.getString(1)));
                });
        return opened;
    }

    private String open(byte[] sealed, String id) {
        return new String(kek.open(sealed, id), StandardCharsets.UTF_8);
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
