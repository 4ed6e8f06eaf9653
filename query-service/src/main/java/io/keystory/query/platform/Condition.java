package io.keystory.query.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What rows of a list must fulfil: SQL with a placeholder for every value.
 *
 * @param isSearch whether a caller's pattern is matched, so that it may take long or be refused by the database
 */
public record Condition(String sql, List<Object> parameters, boolean isSearch) {

    /** Every row. */
    public static final Condition ALL = new Condition("true", List.of(), false);

    /** A condition of our own. */
    public static Condition of(String sql, Object... parameters) {
        return new Condition(sql, Arrays.asList(parameters), false);
    }

    /** One of the values: {@code column in (?, ?)}. */
    public static Condition in(String column, List<?> values) {
        return new Condition(column + values.stream().map(v -> "?").collect(Collectors.joining(", ", " in (", ")")),
                List.copyOf(values), false);
    }

    /** Both conditions. */
    public Condition and(Condition other) {
        if (isAll() || other.isAll()) {
            return isAll() ? other : this;
        }
        return join(List.of(this, other), " and ");
    }

    /** The values for its placeholders and those for more that follow. */
    public Object[] with(Object... more) {
        List<Object> values = new ArrayList<>(parameters);
        values.addAll(Arrays.asList(more));
        return values.toArray();
    }

    boolean isAll() {
        return this == ALL;
    }

    /** The conditions joined by {@code joint}, such as {@code " or "}; there must be one at least. */
    public static Condition join(List<Condition> conditions, String joint) {
        List<Object> parameters = new ArrayList<>();
        conditions.forEach(condition -> parameters.addAll(condition.parameters()));
        return new Condition(conditions.stream().map(Condition::sql).collect(Collectors.joining(joint, "(", ")")),
                parameters, conditions.stream().anyMatch(Condition::isSearch));
    }
}
