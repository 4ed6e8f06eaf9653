package io.keystory.query.platform.list;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a list is ordered by, as columns of what was found of it.
 *
 * @param columns the id, and the other expressions with names of their own
 * @param order the same order by those names
 */
record SortKeys(String columns, String order) {

    private static final Pattern PART = Pattern.compile("([^,]+?)((?: desc)?(?: nulls last)?)(?:, |$)");

    /**
     * Of what follows {@code order by}.
     *
     * @param id the column with the id
     */
    static SortKeys of(String order, String id) {
        List<String> columns = new ArrayList<>(List.of(id));
        List<String> parts = new ArrayList<>();
        for (MatchResult part : PART.matcher(order).results().toList()) {
            boolean isId = part.group(1).equals(id);
            String key = isId ? "id" : "key" + columns.size();
            if (!isId) {
                columns.add(part.group(1) + " as " + key);
            }
            parts.add(key + part.group(2));
        }
        return new SortKeys(String.join(", ", columns), String.join(", ", parts));
    }

    /** The same order the other way round; what came last comes first, whether it has a value or none. */
    static String reversed(String order) {
        return PART.matcher(order).results()
                .map(part -> part.group(1) + switch (part.group(2)) {
                    case " desc" -> "";
                    case " desc nulls last" -> " nulls first";
                    default -> " desc";
                })
                .collect(Collectors.joining(", "));
    }
}
