package io.keystory.query.platform.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What rows of a list must fulfil: SQL with a placeholder for every value.
 *
 * @param isSearch whether a caller's pattern is matched, so that it may take long or be refused by the database
 * @param ways conditions of which one is enough, each of which an index of its own answers alone; none where that is not so
 * @param beginning what it looks for where that is a beginning and nothing else
 * @param prefilter what all rows that fulfil it fulfil and few others do, where that is cheaper to tell of a row
 * @param indexOrder the order of the index that answers it alone. Planners take a range for a row or two, for which any index
 *     will do, and then read thousands of rows: in this order only the right one is
 */
public record Condition(String sql, List<Object> parameters, boolean isSearch, List<Condition> ways,
        @Nullable Beginning beginning, @Nullable Condition prefilter, @Nullable String indexOrder) {

    /** Joins conditions of which one is enough. */
    public static final String OR = " or ";

    /** Every row. */
    public static final Condition ALL = new Condition("true", List.of(), false);

    /** A condition that is looked for as a whole. */
    public Condition(String sql, List<Object> parameters, boolean isSearch) {
        this(sql, parameters, isSearch, List.of(), null, null, null);
    }

    /** A condition of our own. */
    public static Condition of(String sql, Object... parameters) {
        return new Condition(sql, Arrays.asList(parameters), false);
    }

    /** A search that an index answers alone. */
    public static Condition indexed(String sql, List<Object> parameters) {
        return new Condition(sql, parameters, true, List.of(new Condition(sql, parameters, true)), null, null, null);
    }

    /** A search for a beginning of a column, which is a range of an index that answers it alone. */
    public static Condition range(String column, Beginning beginning) {
        String folded = Beginning.folded(column);
        List<Object> bounds = List.of(beginning.text(), beginning.upTo());
        Condition way = new Condition("(" + folded + " >= lower(?) and " + folded + " < lower(?))", bounds, true,
                List.of(), null, null, folded);
        return new Condition(way.sql, bounds, true, List.of(way), beginning,
                new Condition("starts_with(" + folded + ", lower(?))", List.of(beginning.text()), true), null);
    }

    /** The columns of the rows of a table that fulfil it. */
    public String select(String columns, String table) {
        String rows = "select " + columns + " from " + table + " where " + sql;
        return indexOrder == null ? rows : "(" + rows + " order by " + indexOrder + " offset 0)";
    }

    /** The same condition, which is that any of several columns begins so. */
    public Condition ofBeginning(Beginning any, @Nullable Condition cheaper) {
        return new Condition(sql, parameters, isSearch, ways, any, cheaper, null);
    }

    /** The same condition, for rows that are compared with it one by one. */
    Condition rowByRow() {
        return prefilter == null ? this : prefilter.and(this);
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

    /** Whether it is a range of one index, which may be long and is soon counted. */
    boolean isRange() {
        return beginning != null && ways.size() == 1;
    }

    boolean isAll() {
        return this == ALL;
    }

    /** The conditions joined by {@code joint}, such as {@code " or "}; there must be one at least. */
    public static Condition join(List<Condition> conditions, String joint) {
        List<Object> parameters = new ArrayList<>();
        conditions.forEach(condition -> parameters.addAll(condition.parameters()));
        Optional<Condition> only = conditions.size() == 1 ? Optional.of(conditions.getFirst()) : Optional.empty();
        return new Condition(conditions.stream().map(Condition::sql).collect(Collectors.joining(joint, "(", ")")),
                parameters, conditions.stream().anyMatch(Condition::isSearch), ways(conditions, joint),
                only.map(Condition::beginning).orElse(null), only.map(Condition::prefilter).orElse(null), null);
    }

    private static List<Condition> ways(List<Condition> conditions, String joint) {
        boolean isEachIndexed = conditions.stream().noneMatch(condition -> condition.ways.isEmpty());
        return isEachIndexed && (conditions.size() == 1 || joint.equals(OR))
                ? conditions.stream().flatMap(condition -> condition.ways.stream()).toList() : List.of();
    }
}
