package io.keystory.store.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table that a backup holds.
 *
 * @param name with its schema
 * @param columns that are stored, in order
 */
record Table(String name, List<String> columns) {

    /** Everything in them goes into a backup, but for what is derived. */
    static final List<String> SCHEMAS = List.of("log", "log_archive", "vault", "token");

    /** What is made again from the log, or tells about what is; and what migrations make. */
    private static final List<String> DERIVED = List.of("log.progress", "log.dead_letter", "log.projection",
            "log.rebuild", "log.snapshot", "log.flyway_schema_history", "token.flyway_schema_history");

    private static final String TABLES = """
            select schema.nspname || '.' || quote_ident(relation.relname),
              array_agg(quote_ident(attname) order by attnum)
            from pg_class relation join pg_namespace schema on schema.oid = relnamespace
              join pg_attribute on attrelid = relation.oid
            where schema.nspname = any(?) and relkind in ('r', 'p') and not relispartition
              and attnum > 0 and not attisdropped and attgenerated = ''
              and schema.nspname || '.' || relname <> all(?)
            group by 1 order by 1""";

    /** The tables of the database, those with partitions as one. */
    static List<Table> of(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(TABLES)) {
            query.setArray(1, connection.createArrayOf("text", SCHEMAS.toArray()));
            query.setArray(2, connection.createArrayOf("text", DERIVED.toArray()));
            List<Table> tables = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    tables.add(new Table(rows.getString(1), List.of((String[]) rows.getArray(2).getArray())));
                }
            }
            return tables;
        }
    }

    /** The statement that writes all rows out. */
    String copyOut() {
        return "copy (select %s from %s) to stdout".formatted(String.join(", ", columns), name);
    }

    /** The statement that takes them in again. */
    String copyIn() {
        return "copy %s (%s) from stdin".formatted(name, String.join(", ", columns));
    }
}
