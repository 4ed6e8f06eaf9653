package io.keystory.store.vault;

import io.keystory.store.database.OperationRefused;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a vault opens with a key: with another one nothing fails until somebody needs what is in it. */
public final class VaultSeal {

    private static final String ANY_KEY = "select subject, sealed from vault.subject_key limit 1";

    private VaultSeal() {}

    /** Refuses a key that is missing while there is something that it opens. */
    public static void requireKey(DataSource dataSource, boolean isThere) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        boolean isVault = jdbc.sql("select to_regclass('vault.subject_key') is not null").query(Boolean.class).single();
        if (!isThere && isVault && jdbc.sql(ANY_KEY).query((row, n) -> n).optional().isPresent()) {
            throw new OperationRefused("The key-encryption key is missing, and what is sealed in the database opens with "
                    + "no other: put the file key-encryption-key back into the data folder, or set "
                    + "KEYSTORY_KEY_ENCRYPTION_KEY.");
        }
    }

    /** Refuses a key that does not open what is there. */
    public static void require(DataSource dataSource, KeyEncryptionKey key) {
        JdbcClient.create(dataSource).sql(ANY_KEY).query((row, n) -> {
            try {
                return key.open(row.getBytes("sealed"), row.getString("subject"));
            } catch (IllegalStateException e) {
                throw new OperationRefused("What is sealed in the database opens with another key-encryption key: put the "
                        + "one back that the installation was made with (the file key-encryption-key in the data folder, "
                        + "or KEYSTORY_KEY_ENCRYPTION_KEY).");
            }
        }).list();
    }
}
