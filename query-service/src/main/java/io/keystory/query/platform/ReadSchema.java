package io.keystory.query.platform;

import io.keystory.store.database.Schema;
import java.util.List;
import javax.sql.DataSource;

/** The schema {@code read}, brought up to date when it is opened. */
public final class ReadSchema {

    public static final Schema SCHEMA = new Schema(List.of("read"), "db/read");

    private final DataSource dataSource;

    private ReadSchema(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    static ReadSchema open(DataSource dataSource) {
        SCHEMA.migrate(dataSource);
        return new ReadSchema(dataSource);
    }

    DataSource dataSource() {
        return dataSource;
    }
}
