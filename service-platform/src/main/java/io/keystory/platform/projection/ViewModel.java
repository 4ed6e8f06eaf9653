package io.keystory.platform.projection;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A read model of views, declared: what is folded, and the table that keeps it. The table has {@code id text}, {@code
 * position bigint}, {@code doc text} (the JSON that the API answers), {@code view jsonb} (the whole view) and the
 * declared columns.
 *
 * @param table with its schema, such as {@code read.user}
 * @param owner the stream whose view an event changes
 * @param columns what is searched, sorted or joined
 * @param parts what has rows of its own
 */
public record ViewModel<V>(
        String name,
        String table,
        Class<V> type,
        Set<Class<? extends DomainEvent>> handles,
        Function<DomainEvent, StreamId> owner,
        Fold<V, DomainEvent> fold,
        List<Column<V>> columns,
        List<Parts<V, ?>> parts) {

    /** The model of an aggregate whose own events are all that changes it. */
    @SuppressWarnings("unchecked")
    public static <V, E extends DomainEvent> ViewModel<V> of(
            String name, String table, Class<V> type, Class<E> events, Fold<V, E> fold) {
        return across(name, table, type, Set.of(events), DomainEvent::stream,
                (view, recorded) -> fold.evolve(view, (Recorded<E>) (Recorded<?>) recorded));
    }

    /** The model of an aggregate that events of others change, too; only its own make a view begin. */
    public static <V> ViewModel<V> across(String name, String table, Class<V> type,
            Set<Class<? extends DomainEvent>> handles, Function<DomainEvent, StreamId> owner,
            Fold<V, DomainEvent> fold) {
        return new ViewModel<>(name, table, type, handles, owner, fold, List.of(), List.of());
    }

    /** The same with one more column. */
    public ViewModel<V> column(String column, String sqlType, Function<V, Object> value) {
        return new ViewModel<>(name, table, type, handles, owner, fold,
                with(columns, new Column<>(column, sqlType, value)), parts);
    }

    /** The same with one more table. */
    public ViewModel<V> parts(Parts<V, ?> more) {
        return new ViewModel<>(name, table, type, handles, owner, fold, columns, with(parts, more));
    }

    private static <T> List<T> with(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }

    /** A column: its name, its SQL type and its value in a view. */
    public record Column<V>(String name, String sqlType, Function<V, Object> value) {}

    /**
     * Rows of a view's parts, such as a resource's scopes; they are written anew whenever the view changes.
     *
     * @param table with its schema
     * @param owner the column with the id of the view they belong to
     */
    public record Parts<V, P>(String table, String owner, Function<V, List<P>> of, List<Column<P>> columns) {}
}
