package io.keystory.query.platform.search;

import io.keystory.query.platform.list.Beginning;
import io.keystory.query.platform.list.Condition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a field is compared with what is searched for. */
enum SearchMode {
    EXACT {
        @Override
        Condition matching(String column, List<String> values, boolean isCaseSensitive) {
            Condition any = isCaseSensitive
                    ? Condition.in(column, values)
                    : Condition.in(Beginning.folded(column),
                            values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList());
            return Condition.indexed(any.sql(), any.parameters());
        }
    },
    LIKE {
        @Override
        Condition matching(String column, List<String> values, boolean isCaseSensitive) {
            if (values.stream().anyMatch(SearchMode::endsInEscape)) {
                throw AdvancedSearch.refused();
            }
            if (isCaseSensitive) {
                return pattern(column + " like ?", values);
            }
            if (values.size() == 1 && BEGINNING.matcher(values.getFirst()).matches()) {
                return beginningWith(column, values.getFirst());
            }
            boolean begin = values.stream().allMatch(BEGINS.asMatchPredicate());
            return pattern(begin ? Beginning.folded(column) + " like lower(?)" : column + " ilike ?", values);
        }
    },
    SIMILAR_TO {
        @Override
        Condition matching(String column, List<String> values, boolean isCaseSensitive) {
            if (!isCaseSensitive) {
                throw AdvancedSearch.refused();
            }
            return pattern(column + " similar to ?", values);
        }
    },
    POSIX {
        @Override
        Condition matching(String column, List<String> values, boolean isCaseSensitive) {
            return pattern(column + (isCaseSensitive ? " ~ ?" : " ~* ?"), values);
        }
    };

    /** A beginning, whose signs of patterns stand for themselves, and then anything. */
    private static final Pattern BEGINNING = Pattern.compile("([^%_\\\\]|\\\\.)+%", Pattern.DOTALL);

    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);

    private static final Pattern SPECIAL = Pattern.compile("[%_\\\\]");

    /** A pattern that an index in alphabetical order narrows down, since it begins with a few letters. */
    private static final Pattern BEGINS = Pattern.compile("[^%_\\\\]{3,}.+", Pattern.DOTALL);

    /** A text on one line that may stand anywhere. */
    private static final Pattern CONTAINED = Pattern.compile("%([^%_\\\\\n]|\\\\[^\n])+%");

    /** No text goes on with more than this. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /** The condition that a column matches; only {@link #EXACT} takes several values, any of which will do. */
    abstract Condition matching(String column, List<String> values, boolean isCaseSensitive);

    /**
     * The condition that one of the fields matches, each in its mode. What one of them contains all of them joined contain:
     * so PostgreSQL may look there first, where that is cheaper than what it has for each.
     */
    static Condition anywhere(
            SearchFields fields, Map<String, SearchMode> modes, List<String> values, boolean isCaseSensitive) {
        List<Condition> parts = fields.columns().stream()
                .map(column -> modes.get(column).matching(column, values, isCaseSensitive))
                .toList();
        Condition each = Condition.join(parts, Condition.OR);
        if (parts.size() > 1 && parts.stream().allMatch(part -> part.beginning() != null)) {
            Beginning any = parts.getFirst().beginning().anywhere();
            return each.ofBeginning(any, fields.isJoined() ? beginningOfLine(fields.joined(), any) : null);
        }
        boolean isContained = fields.isJoined() && modes.values().stream().allMatch(LIKE::equals)
                && CONTAINED.matcher(values.getFirst()).matches();
        return isContained ? pattern(fields.joined() + " like lower(?)", values).and(each) : each;
    }

    /** The condition that one of the fields contains a text, whatever its case. */
    static Condition containing(SearchFields fields, String text) {
        Map<String, SearchMode> modes = fields.columns().stream().collect(Collectors.toMap(Function.identity(), column -> LIKE));
        return anywhere(fields, modes, List.of("%" + SPECIAL.matcher(text).replaceAll("\\\\$0") + "%"), false);
    }

    static SearchMode named(String name) {
        return switch (name) {
            case "exact" -> EXACT;
            case "like" -> LIKE;
            case "similar_to" -> SIMILAR_TO;
            case "posix" -> POSIX;
            default -> throw AdvancedSearch.refused();
        };
    }

    /** The database would refuse it too, but only when a row gets that far. */
    private static boolean endsInEscape(String pattern) {
        int end = pattern.length();
        while (end > 0 && pattern.charAt(end - 1) == '\\') {
            end--;
        }
        return (pattern.length() - end) % 2 == 1;
    }

    /** From where to where an index in alphabetical order has it: comparing each row with a pattern costs several times as much. */
    private static Condition beginningWith(String column, String pattern) {
        String text = ESCAPED.matcher(pattern.substring(0, pattern.length() - 1)).replaceAll("$1");
        return Condition.range(column, new Beginning(column.substring(column.indexOf('.') + 1), text, text + LAST));
    }

    private static Condition beginningOfLine(String joined, Beginning beginning) {
        return pattern("strpos(E'\\n' || " + joined + ", E'\\n' || lower(?)) > 0", List.of(beginning.text()));
    }

    private static Condition pattern(String sql, List<String> values) {
        if (values.size() > 1) {
            throw AdvancedSearch.refused();
        }
        return new Condition(sql, List.copyOf(values), true);
    }
}
