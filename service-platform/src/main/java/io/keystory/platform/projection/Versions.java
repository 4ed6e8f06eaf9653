package io.keystory.platform.projection;

import io.keystory.platform.projection.ViewModel.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a batch does to the versions of rows. A version says from which position to which a row was there with the same
 * values; one that still is ends at {@link #OPEN}.
 */
final class Versions<R> {

    static final long OPEN = Long.MAX_VALUE;

    private final String table;
    private final List<Column<R>> columns;
    private final Map<String, Long> ended = new LinkedHashMap<>();
    private final List<Version> begun = new ArrayList<>();
    private final Map<String, Version> open = new HashMap<>();

    Versions(String table, List<Column<R>> columns) {
        this.table = table;
        this.columns = columns;
    }

    /** A row became another at {@code position}; null before it began and after it has gone. */
    void step(String id, R before, R after, long position) {
        List<Object> values = values(after);
        if (Objects.equals(values(before), values)) {
            return;
        }
        Version last = open.remove(id);
        if (last != null) {
            last.to = position;
        } else if (before != null) {
            ended.put(id, position);
        }
        if (after != null) {
            Version version = new Version(id, position, values);
            begun.add(version);
            open.put(id, version);
        }
    }

    /** Ends what has ended and stores what has begun; a batch in which nothing did costs nothing. */
    void write(JdbcTemplate jdbc, Generation into) {
        if (!ended.isEmpty()) {
            jdbc.update("update " + into.table(table) + " v set to_position = e.position"
                    + " from unnest(?, ?) as e(id, position) where v.id = e.id and v.to_position = " + OPEN, statement -> {
                statement.setArray(1, statement.getConnection().createArrayOf("text", ended.keySet().toArray()));
                statement.setArray(2, statement.getConnection().createArrayOf("bigint", ended.values().toArray()));
            });
        }
        new Rows<>(jdbc, stored()).insert(into.table(table), begun);
    }

    /** Stores very many that have begun, into a table that had none of these rows. */
    void copy(JdbcTemplate jdbc, Generation into) {
        new CopiedRows<>(jdbc, stored()).write(into.table(table), begun);
    }

    int size() {
        return begun.size();
    }

    private List<Object> values(R row) {
        return row == null ? null : columns.stream().map(column -> column.value().apply(row)).toList();
    }

    private List<Column<Version>> stored() {
        List<Column<Version>> stored = new ArrayList<>(List.of(
                new Column<>("id", "text", version -> version.id),
                new Column<>("from_position", "bigint", version -> version.from),
                new Column<>("to_position", "bigint", version -> version.to)));
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            stored.add(new Column<>(columns.get(i).name(), columns.get(i).sqlType(), v -> v.values.get(place)));
        }
        return stored;
    }

    /** One of the versions that began in the batch. */
    private static final class Version {
        private final String id;
        private final long from;
        private final List<Object> values;
        private long to = OPEN;

        Version(String id, long from, List<Object> values) {
            this.id = id;
            this.from = from;
            this.values = values;
        }
    }
}
