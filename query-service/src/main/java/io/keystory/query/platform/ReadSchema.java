package io.keystory.query.platform;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The schema {@code read}, brought up to date when it is opened. */
public final class ReadSchema {

    private final DataSource dataSource;

    private ReadSchema(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    static ReadSchema open(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas("read")
                .locations("classpath:db/read")
                .load()
                .migrate();
        return new ReadSchema(dataSource);
    }

    DataSource dataSource() {
        return dataSource;
    }
}
