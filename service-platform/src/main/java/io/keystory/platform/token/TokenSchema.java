package io.keystory.platform.token;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The schema {@code token}. */
public final class TokenSchema {

    private TokenSchema() {}

    /** Brings it up to date; several processes may do so at the same time. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas("token")
                .locations("classpath:db/token")
                .load()
                .migrate();
    }
}
