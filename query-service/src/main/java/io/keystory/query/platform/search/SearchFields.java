package io.keystory.query.platform.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a list can be searched by: the fields' names, in camel case, and their columns. */
public final class SearchFields {

    private final Map<String, String> columns = new LinkedHashMap<>();
    private final String joining;

    private SearchFields(String joining) {
        this.joining = joining;
    }

    /** Fields of one table, whose columns are called like them in snake case. */
    public static SearchFields of(String alias, String... fields) {
        return of(new SearchFields(null), alias, fields);
    }

    /** The same, in this order joined by a function of the database, the result of which an index has. */
    public static SearchFields joined(String function, String alias, String... fields) {
        return of(new SearchFields(function), alias, fields);
    }

    private static SearchFields of(SearchFields search, String alias, String... fields) {
        for (String field : fields) {
            search.columns.put(field, alias + "." + snakeCase(field));
        }
        return search;
    }

    /** The column of a field named in camel or snake case; refuses others. */
    String column(String field) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getKey().equals(field) || snakeCase(entry.getKey()).equals(field))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(AdvancedSearch::refused);
    }

    /** The names of their columns, in this order. */
    public List<String> columnNames() {
        return columns.keySet().stream().map(SearchFields::snakeCase).toList();
    }

    Collection<String> columns() {
        return columns.values();
    }

    /** Whether an index has them joined. */
    boolean isJoined() {
        return joining != null;
    }

    /** All of them as one text whatever its case, each on a line of its own, just as the index has it. */
    String joined() {
        return joining + columns.values().stream().collect(Collectors.joining(", ", "(", ")"));
    }

    static String snakeCase(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
