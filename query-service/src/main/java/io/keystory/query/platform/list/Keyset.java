package io.keystory.query.platform.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The columns that a list is ordered by, all in one direction, so that it can go on after any row.
 *
 * @param columns with their aliases
 */
record Keyset(List<String> columns, boolean isDescending) {

    private static final String DOWN = " desc";

    /** Of what follows {@code order by}; 400 guard.invalid_pagination for a list that is ordered up and down. */
    static Keyset of(String order) {
        List<String> parts = Arrays.stream(order.split(",")).map(String::strip).toList();
        boolean isDescending = parts.getFirst().endsWith(DOWN);
        if (parts.stream().anyMatch(part -> part.endsWith(DOWN) != isDescending || part.contains("("))) {
            throw Cursor.refusal();
        }
        return new Keyset(parts.stream().map(part -> part.replace(DOWN, "")).toList(), isDescending);
    }

    /** What selects the values of a row, as one array of texts. */
    String values() {
        return columns.stream().map(column -> column + "::text").collect(Collectors.joining(", ", "array[", "]"));
    }

    /** The rows after a cursor. */
    Condition after(Cursor cursor) {
        if (cursor.after().isEmpty()) {
            return Condition.ALL;
        }
        if (cursor.after().size() != columns.size()) {
            throw Cursor.refusal();
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(isNumber(columns.get(i)) ? number(cursor.after().get(i)) : cursor.after().get(i));
        }
        String places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return Condition.of("(" + String.join(", ", columns) + ") " + (isDescending ? "<" : ">") + " (" + places + ")",
                values.toArray());
    }

    private static boolean isNumber(String column) {
        return column.endsWith("_at") || column.endsWith(".position");
    }

    private static Long number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw Cursor.refusal();
        }
    }
}
