package io.keystory.platform.projection;

import io.keystory.events.platform.DomainEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A read model of links, such as users and their roles, declared: which events link or unlink what. It is made of
 * several streams, so it is rebuilt in the order of positions.
 *
 * @param table with its schema; a primary key keeps the same link from being there twice
 * @param columns the ids that a link is made of
 * @param keepsVersions whether it is kept from when to when each link was there, in a table named after the model's
 */
public record RelationModel(
        String name, String table, List<String> columns, Map<Class<? extends DomainEvent>, Rule> rules,
        boolean keepsVersions) {

    /** A model without rules, which each {@link #on} adds. */
    public static RelationModel of(String name, String table, String... columns) {
        return new RelationModel(name, table, List.of(columns), Map.of(), false);
    }

    /** The same with what one more type of event does. */
    public <E extends DomainEvent> RelationModel on(Class<E> type, Function<E, Change> change) {
        Map<Class<? extends DomainEvent>, Rule> more = new LinkedHashMap<>(rules);
        more.put(type, new Rule(event -> change.apply(type.cast(event)), change));
        return new RelationModel(name, table, columns, more, keepsVersions);
    }

    /** The same, able to say which links there were at a moment. */
    public RelationModel withPast() {
        return new RelationModel(name, table, columns, rules, true);
    }

    /** The table with the versions: the columns, {@code from_position} and {@code to_position}. */
    public String versionTable() {
        return table + "_version";
    }

    /** One more link, with a value for each column. */
    public static Change link(String... values) {
        return new Change.Link(List.of(values));
    }

    /** The end of every link that has this value in this column. */
    public static Change unlink(String column, String value) {
        return new Change.Unlink(List.of(column), List.of(value));
    }

    /** The end of the link that has these values in these columns. */
    public static Change unlink(String column, String value, String otherColumn, String otherValue) {
        return new Change.Unlink(List.of(column, otherColumn), List.of(value, otherValue));
    }

    /** The end of every link that has these values, by column. */
    public static Change unlink(Map<String, String> values) {
        List<String> columns = values.keySet().stream().sorted().toList();
        return new Change.Unlink(columns, columns.stream().map(values::get).toList());
    }

    /**
     * What an event does.
     *
     * @param code where that is written
     */
    public record Rule(Function<DomainEvent, Change> change, Object code) {}

    /** What happens to links. */
    public sealed interface Change {

        List<String> values();

        /** A link begins. */
        record Link(List<String> values) implements Change {}

        /** Links end. */
        record Unlink(List<String> columns, List<String> values) implements Change {}
    }
}
