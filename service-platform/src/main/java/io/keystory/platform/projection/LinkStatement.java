package io.keystory.platform.projection;

import io.keystory.platform.projection.RelationModel.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** What a change of links does to a table. */
record LinkStatement(String sql, List<Object> values) {

    /** To the table of the links that are. */
    static LinkStatement of(Change change, List<String> columns, String table) {
        return new LinkStatement(switch (change) {
            case Change.Link link -> "insert into %s (%s) values (%s) on conflict do nothing".formatted(
                    table, String.join(", ", columns), String.join(", ", Collections.nCopies(columns.size(), "?")));
            case Change.Unlink unlink -> "delete from %s where %s".formatted(table, matching(unlink.columns()));
        }, List.copyOf(change.values()));
    }

    /** To the table of the links that were, each from one position to another; what is there already goes on. */
    static LinkStatement ofVersion(Change change, List<String> columns, String table, long position) {
        List<Object> values = new ArrayList<>();
        return switch (change) {
            case Change.Link link -> {
                values.addAll(link.values());
                values.add(position);
                values.addAll(link.values());
                yield new LinkStatement("insert into %s (%s, from_position, to_position) select %s, ?, %d where not exists"
                        .formatted(table, String.join(", ", columns),
                                String.join(", ", Collections.nCopies(columns.size(), "?")), Versions.OPEN)
                        + " (select from %s where %s and to_position = %d)".formatted(
                                table, matching(columns), Versions.OPEN), values);
            }
            case Change.Unlink unlink -> {
                values.add(position);
                values.addAll(unlink.values());
                yield new LinkStatement("update %s set to_position = ? where %s and to_position = %d"
                        .formatted(table, matching(unlink.columns()), Versions.OPEN), values);
            }
        };
    }

    private static String matching(List<String> columns) {
        return columns.stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
    }
}
