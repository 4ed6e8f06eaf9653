package io.keystory.platform.token;

import io.keystory.store.database.Schema;
import java.util.List;
import javax.sql.DataSource;

/** The schema {@code token}. */
public final class TokenSchema {

    public static final Schema SCHEMA = new Schema(List.of("token"), "db/token");

    private TokenSchema() {}

    /** Brings it up to date; several processes may do so at the same time. */
    public static void migrate(DataSource dataSource) {
        SCHEMA.migrate(dataSource);
    }
}
