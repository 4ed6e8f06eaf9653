package io.keystory.query.platform.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a list can be searched by: the fields' names, in camel case, and their columns. */
public final class SearchFields {

    private final Map<String, String> columns = new LinkedHashMap<>();

    private SearchFields() {}

    /** Fields of one table, whose columns are called like them in snake case. */
    public static SearchFields of(String alias, String... fields) {
        SearchFields search = new SearchFields();
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

    Collection<String> columns() {
        return columns.values();
    }

    /** A text whatever its case, in the order of code points everywhere: so it is found, sorted and indexed. */
    static String folded(String column) {
        return "lower(" + column + ") collate \"C\"";
    }

    static String snakeCase(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
