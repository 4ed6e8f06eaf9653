package io.keystory.platform.projection;

import io.keystory.events.EventCatalogue;
import io.keystory.events.platform.Category;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.UnreadableEvent;
import io.keystory.store.axon.Interest;
import io.keystory.store.read.BulkSlice;
import io.keystory.store.read.BulkSlice.Bucket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of the log a read model handles. An event that cannot be read concerns it when it handles the type or, if the
 * type is unknown, others of the same aggregate: a release that knows the type may handle it.
 *
 * @param types wire names
 * @param later those of the types that may wait
 */
public record Handled(Set<String> types, Set<Class<?>> classes, Set<Category> categories, Set<String> later)
        implements Interest {

    private static final EventTypes ALL = EventCatalogue.types();

    /** What a projection handles. */
    public static Handled by(Projection projection) {
        Map<String, Class<? extends DomainEvent>> handled = ALL.all().entrySet().stream()
                .filter(type -> projection.handles().stream().anyMatch(h -> h.isAssignableFrom(type.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Handled(Set.copyOf(handled.keySet()), Set.copyOf(handled.values()), handled.values().stream()
                .map(type -> EventTypes.describe(type).category()).collect(Collectors.toUnmodifiableSet()),
                projection.isWaitedFor() ? names(projection.takenInLater()) : Set.copyOf(handled.keySet()));
    }

    private static Set<String> names(Set<Class<? extends DomainEvent>> types) {
        return types.stream().map(type -> EventTypes.describe(type).value()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isPatient() {
        return later.size() == types.size();
    }

    @Override
    public boolean mayWait(DomainEvent event) {
        return !(event instanceof UnreadableEvent) && later.contains(EventTypes.describe(event.getClass()).value());
    }

    /** What of it is after one position and up to another, and what nobody knows. */
    public BulkSlice slice(long after, long upTo, Bucket bucket) {
        return new BulkSlice(after, upTo, categories, types, bucket);
    }

    @Override
    public boolean includes(DomainEvent event) {
        return event instanceof UnreadableEvent unreadable ? concerns(unreadable.type())
                : classes.contains(event.getClass());
    }

    /** Those events that are to be taken in. */
    public List<Recorded<DomainEvent>> of(List<Recorded<DomainEvent>> events) {
        return events.stream().filter(event -> includes(event.event())).toList();
    }

    private boolean concerns(String type) {
        return types.contains(type) || !ALL.all().containsKey(type)
                && types.stream().anyMatch(handled -> aggregate(handled).equals(aggregate(type)));
    }

    private static String aggregate(String type) {
        return type.substring(0, type.indexOf('.') + 1);
    }
}
