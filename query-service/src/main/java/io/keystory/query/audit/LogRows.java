package io.keystory.query.audit;

import io.keystory.events.audit.LogEntry;
import io.keystory.events.interaction.InteractionKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what the audit log is searched by, many rows with one statement. */
final class LogRows {

    private static final String LAST = """
            select distinct on (interaction_id) interaction_id, key, application_id, user_id, kind, is_refused from %s
            where interaction_id = any(?) order by interaction_id, position desc""";
    private static final String ADD = """
            insert into %s (position, key, application_id, user_id, interaction_id, kind, hook_id,
              is_refused, created_at)
            select * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::boolean[], ?::bigint[])
            on conflict (position) do nothing""";
    private static final String ACTIVE = """
            insert into %s (day, user_id) select * from unnest(?::date[], ?::text[])
            on conflict (day, user_id) do nothing""";

    private final JdbcTemplate jdbc;

    LogRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The last entry of each of these interactions that has one. */
    Map<String, LogEntry> last(String table, List<String> interactions) {
        Map<String, LogEntry> entries = new HashMap<>();
        if (!interactions.isEmpty()) {
            jdbc.query(LAST.formatted(table), statement -> set(statement, 1, "text", interactions, id -> id), row -> {
                String kind = row.getString(5);
                entries.put(row.getString(1), new LogEntry(row.getString(2), row.getString(3), row.getString(4),
                        row.getString(1), kind == null ? null : InteractionKind.valueOf(kind),
                        null, row.getBoolean(6)));
            });
        }
        return entries;
    }

    void add(String table, List<Entry> entries) {
        jdbc.update(ADD.formatted(table), statement -> {
            set(statement, 1, "bigint", entries, Entry::position);
            set(statement, 2, "text", entries, e -> e.entry.key());
            set(statement, 3, "text", entries, e -> e.entry.applicationId());
            set(statement, 4, "text", entries, e -> e.entry.userId());
            set(statement, 5, "text", entries, e -> e.entry.interactionId());
            set(statement, 6, "text", entries, e -> e.entry.kind() == null ? null : e.entry.kind().name());
            set(statement, 7, "text", entries, e -> e.entry.hookId());
            set(statement, 8, "boolean", entries, e -> e.entry.isRefused());
            set(statement, 9, "bigint", entries, Entry::createdAt);
        });
    }

    void active(String table, Collection<Active> active) {
        if (!active.isEmpty()) {
            jdbc.update(ACTIVE.formatted(table), statement -> {
                set(statement, 1, "date", active, Active::day);
                set(statement, 2, "text", active, Active::userId);
            });
        }
    }

    private static <T> void set(PreparedStatement statement, int index, String type, Collection<T> rows,
            Function<T, Object> value) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(index, connection.createArrayOf(type, rows.stream().map(value).toArray()));
    }

    /** An entry and its place; {@code createdAt} is epoch ms. */
    record Entry(long position, LogEntry entry, long createdAt) {}

    /** Somebody who was given tokens on a day. */
    record Active(LocalDate day, String userId) {}
}
