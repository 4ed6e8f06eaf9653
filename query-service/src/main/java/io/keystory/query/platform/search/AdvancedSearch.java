package io.keystory.query.platform.search;

import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.web.consistency.AsOfGuard;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.past.Moment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the search that a request asks for: {@code search} over all fields or {@code search.field}, with {@code mode},
 * {@code mode.field}, {@code joint} and {@code isCaseSensitive}. What cannot be searched is 400 request.invalid_input. The past is
 * not searched: what people search by is not kept for it, since much of that is personal.
 */
public final class AdvancedSearch {

    private static final String FIELD = "search.";
    private static final String FIELD_MODE = "mode.";
    private static final int MOST_VALUES = 100;
    private static final int LONGEST_VALUE = 512;

    private final Map<String, String[]> parameters;

    /** The search that the query parameters of a request describe. */
    public AdvancedSearch(Map<String, String[]> parameters) {
        this.parameters = parameters;
    }

    /** The search over these fields as a condition; {@link Condition#ALL} when nothing is searched for. */
    public Condition over(SearchFields fields) {
        Map<String, SearchMode> modes = modes(fields);
        boolean isCaseSensitive = flag(single("isCaseSensitive", "false"));
        String joint = joint();
        List<Condition> conditions = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (name.equals("search")) {
                conditions.add(SearchMode.anywhere(fields, modes, checked(values), isCaseSensitive));
            } else if (name.startsWith(FIELD)) {
                String column = fields.column(name.substring(FIELD.length()));
                conditions.add(modes.get(column).matching(column, checked(values), isCaseSensitive));
            }
        });
        if (!conditions.isEmpty() && Moment.asked().isPresent()) {
            throw AsOfGuard.unsupported();
        }
        return conditions.isEmpty() ? Condition.ALL : Condition.join(conditions, joint);
    }

    static KeystoryException refused() {
        return new KeystoryException("request.invalid_input", 400);
    }

    /** How each column is compared: as said for its field, else as said for all. */
    private Map<String, SearchMode> modes(SearchFields fields) {
        SearchMode all = SearchMode.named(single("mode", "like"));
        Map<String, SearchMode> modes = new HashMap<>();
        fields.columns().forEach(column -> modes.put(column, all));
        parameters.keySet().stream().filter(name -> name.startsWith(FIELD_MODE)).forEach(name -> modes.put(
                fields.column(name.substring(FIELD_MODE.length())), SearchMode.named(single(name, ""))));
        return modes;
    }

    private String joint() {
        return switch (single("joint", single("jointMode", "or"))) {
            case "or" -> Condition.OR;
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
