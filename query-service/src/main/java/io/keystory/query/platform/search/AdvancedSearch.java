package io.keystory.query.platform.search;

import io.keystory.events.platform.KeystoryException;
import io.keystory.query.platform.Condition;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the search that a request asks for: {@code search} over all fields or {@code search.field}, with {@code mode},
 * {@code mode.field}, {@code joint} and {@code isCaseSensitive}. What cannot be searched is 400 request.invalid_input.
 */
public final class AdvancedSearch {

    private static final int MOST_VALUES = 100;
    private static final int LONGEST_VALUE = 512;

    private final SearchFields fields;
    private final Map<String, String[]> parameters;
    private final Map<String, SearchMode> modes = new LinkedHashMap<>();
    private final boolean isCaseSensitive;

    private AdvancedSearch(Map<String, String[]> parameters, SearchFields fields) {
        this.fields = fields;
        this.parameters = parameters;
        this.isCaseSensitive = flag(single("isCaseSensitive", "false"));
        parameters.keySet().stream().filter(name -> name.startsWith("mode.")).forEach(name ->
                modes.put(fields.column(name.substring("mode.".length())), SearchMode.named(single(name, ""))));
    }

    /** The condition that the request's parameters describe; {@link Condition#ALL} when it searches for nothing. */
    public static Condition of(HttpServletRequest request, SearchFields fields) {
        return new AdvancedSearch(request.getParameterMap(), fields).condition();
    }

    static KeystoryException refused() {
        return new KeystoryException("request.invalid_input", 400);
    }

    private Condition condition() {
        List<Condition> conditions = new ArrayList<>();
        SearchMode mode = SearchMode.named(single("mode", "like"));
        String joint = joint();
        parameters.forEach((name, values) -> {
            if (name.equals("search")) {
                conditions.add(anywhere(mode, checked(values)));
            } else if (name.startsWith("search.")) {
                String column = fields.column(name.substring("search.".length()));
                conditions.add(modes.getOrDefault(column, mode).matching(column, checked(values), isCaseSensitive));
            }
        });
        return conditions.isEmpty() ? Condition.ALL : Condition.join(conditions, joint);
    }

    private Condition anywhere(SearchMode mode, List<String> values) {
        return Condition.join(fields.columns().stream()
                .map(column -> modes.getOrDefault(column, mode).matching(column, values, isCaseSensitive))
                .toList(), " or ");
    }

    private String joint() {
        return switch (single("joint", single("jointMode", "or"))) {
            case "or" -> " or ";
            case "and" -> " and ";
            default -> throw refused();
        };
    }

    private String single(String name, String otherwise) {
        String[] values = parameters.get(name);
        if (values == null) {
            return otherwise;
        }
        if (values.length != 1) {
            throw refused();
        }
        return values[0];
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused();
        };
    }

    private static List<String> checked(String[] values) {
        if (values.length > MOST_VALUES || Arrays.stream(values).anyMatch(
                value -> value.isEmpty() || value.length() > LONGEST_VALUE || value.indexOf('\0') >= 0)) {
            throw refused();
        }
        return List.of(values);
    }
}
