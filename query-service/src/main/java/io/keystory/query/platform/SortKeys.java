package io.keystory.query.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a list is ordered by, as columns of what was found of it.
 *
 * @param columns the expressions, each with a name of its own
 * @param order the same order by those names
 */
record SortKeys(String columns, String order) {

    private static final Pattern PART = Pattern.compile("([^,]+?)((?: desc)?(?: nulls last)?)(?:, |$)");

    /** Of what follows {@code order by}. */
    static SortKeys of(String order) {
        List<String> columns = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (MatchResult part : PART.matcher(order).results().toList()) {
            String key = "key" + parts.size();
            columns.add(part.group(1) + " as " + key);
            parts.add(key + part.group(2));
        }
        return new SortKeys(String.join(", ", columns), String.join(", ", parts));
    }
}
