package io.keystory.platform.projection;

import io.keystory.events.EventCatalogue;
import io.keystory.events.platform.Category;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventTypes;
import io.keystory.store.BulkSlice;
import io.keystory.store.BulkSlice.Bucket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of the log a read model handles.
 *
 * @param types wire names
 */
public record Handled(List<String> types, Set<Category> categories) {

    private static final EventTypes ALL = EventCatalogue.types();

    /** What a projection handles. */
    public static Handled by(Projection projection) {
        Map<String, Class<? extends DomainEvent>> handled = ALL.all().entrySet().stream()
                .filter(type -> projection.handles().stream().anyMatch(h -> h.isAssignableFrom(type.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Handled(List.copyOf(handled.keySet()), handled.values().stream()
                .map(type -> EventTypes.describe(type).category()).collect(Collectors.toUnmodifiableSet()));
    }

    /** What of it is after one position and up to another. */
    public BulkSlice slice(long after, long upTo, Bucket bucket) {
        return new BulkSlice(after, upTo, categories, types, bucket);
    }
}
