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
 * @param owner whose view an event changes
 * @param columns what is searched, sorted or joined
 * @param parts what has rows of its own
 * @param streams the type of the streams whose folds the views are; null when the model cannot be asked about the past
 * @param versioned the columns whose past is kept, in a table that is named after the model's, for lists of the past
 */
public record ViewModel<V>(
        String name,
        String table,
        Class<V> type,
        Set<Class<? extends DomainEvent>> handles,
        Owner owner,
        Fold<V, DomainEvent> fold,
        List<Column<V>> columns,
        List<Parts<V, ?>> parts,
        String streams,
        List<String> versioned) {

    private static final String VERSION = "_version";

    /** The model of an aggregate whose own events are all that changes it. */
    @SuppressWarnings("unchecked")
    public static <V, E extends DomainEvent> ViewModel<V> of(
            String name, String table, Class<V> type, Class<E> events, Fold<V, E> fold) {
        return new ViewModel<>(name, table, type, Set.of(events), Owner.STREAM,
                (Fold<V, DomainEvent>) (Fold<V, ?>) fold, List.of(), List.of(), null, List.of());
    }

    /** The model of persons that other aggregates' events about them change, too; only their own make a view begin. */
    public static <V> ViewModel<V> ofSubjects(String name, String table, Class<V> type,
            Set<Class<? extends DomainEvent>> handles, Fold<V, DomainEvent> fold) {
        return new ViewModel<>(name, table, type, handles, Owner.SUBJECT, fold, List.of(), List.of(), null, List.of());
    }

    /** The same with one more column. */
    public ViewModel<V> column(String column, String sqlType, Function<V, Object> value) {
        return new ViewModel<>(name, table, type, handles, owner, fold,
                with(columns, new Column<>(column, sqlType, value)), parts, streams, versioned);
    }

    /** The same with one more table. */
    public ViewModel<V> parts(Parts<V, ?> more) {
        return new ViewModel<>(name, table, type, handles, owner, fold, columns, with(parts, more), streams, versioned);
    }

    /**
     * The same, able to say what it held at a moment: a view is folded from the stream of this type that has its id, all
     * of whose events are handled; a list is found by these columns. Without columns there are no lists of the past. What
     * is personal is not kept.
     */
    public ViewModel<V> withPast(String streamType, String... keptColumns) {
        return new ViewModel<>(
                name, table, type, handles, owner, fold, columns, parts, streamType, List.of(keptColumns));
    }

    /** Whether lists of the past can be had. */
    public boolean keepsVersions() {
        return !versioned.isEmpty();
    }

    /** The table with the versions: {@code id}, {@code from_position}, {@code to_position} and the versioned columns. */
    public String versionTable() {
        return table + VERSION;
    }

    List<Column<V>> versionColumns() {
        return columns.stream().filter(column -> versioned.contains(column.name())).toList();
    }

    /** All tables of the model. */
    List<String> tables() {
        List<String> tables = new ArrayList<>(List.of(table));
        parts.forEach(part -> tables.add(part.table()));
        if (keepsVersions()) {
            tables.add(versionTable());
            parts.forEach(part -> tables.add(part.versionTable()));
        }
        return tables;
    }

    /** The id of the view that an event changes. */
    public String id(DomainEvent event) {
        return owner.of(event).id();
    }

    /** Whether the model takes an event in. */
    public boolean isHandled(DomainEvent event) {
        return handles.stream().anyMatch(type -> type.isInstance(event));
    }

    /** The view after one more event; null when there is none: only an event of its own makes a view begin. */
    public V next(V before, Recorded<? extends DomainEvent> event) {
        boolean isOwn = event.event().stream().id().equals(id(event.event()));
        return before == null && !isOwn ? null : fold.evolve(before, event);
    }

    /** Whether it is the first event of its own, before which there is no view. */
    boolean isBeginning(Recorded<? extends DomainEvent> event) {
        return event.sequence() == 0 && event.event().stream().equals(owner.of(event.event()));
    }

    /** Whether an event of its own ends a view, which may lack some that came before. */
    public boolean isEnd(V before, Recorded<? extends DomainEvent> event) {
        try {
            return before != null && next(before, event) == null;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** The JSON that the API answers for a view. */
    public String document(V view) {
        return ViewRow.document(view);
    }

    /** The whole view as JSON. */
    public String whole(V view) {
        return ViewRow.whole(view);
    }

    /** The view as it would be read back from its row, the order of what callers gave included. */
    public V stored(V view) {
        return ViewRow.read(StoredOrder.of(whole(view)), type);
    }

    private static <T> List<T> with(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }

    /** Whose view an event changes. */
    public enum Owner {
        /** That of its own stream. */
        STREAM {
            @Override
            public StreamId of(DomainEvent event) {
                return event.stream();
            }
        },
        /** That of the person it is about. */
        SUBJECT {
            @Override
            public StreamId of(DomainEvent event) {
                return event.subject().map(subject -> StreamId.parse(subject.value())).orElseGet(event::stream);
            }
        };

        /** The stream of the view, which is also what keeps its events in order. */
        public abstract StreamId of(DomainEvent event);
    }

    /** A column: its name, its SQL type and its value in a view. */
    public record Column<V>(String name, String sqlType, Function<V, Object> value) {}

    /**
     * Rows of a view's parts, such as a resource's scopes; they are written anew whenever the view changes.
     *
     * @param table with its schema
     * @param owner the column with the id of the view they belong to
     */
    public record Parts<V, P>(String table, String owner, Function<V, List<P>> of, List<Column<P>> columns) {

        /** The table with the versions of the parts: all their columns, and from which position to which. */
        public String versionTable() {
            return table + VERSION;
        }

        List<Column<P>> versionColumns() {
            return columns.stream().filter(column -> !column.name().equals("id")).toList();
        }
    }
}
