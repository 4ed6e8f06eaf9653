package io.keystory.command.platform;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.KeystoryException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What makes one set of another: an event for each element that comes or goes, in a stable order.
 *
 * @param order what elements are sorted by
 * @param added the event that adds an element
 * @param removed the event that removes an element
 */
public record SetChanges<T, E extends DomainEvent>(
        Function<T, String> order, Function<T, E> added, Function<T, E> removed) {

    /** Adds those of {@code wanted} that are not {@code present} yet. */
    public List<E> add(Set<T> present, Collection<T> wanted) {
        return added(present, wanted).toList();
    }

    /** Removes what is not wanted, and adds what is missing. */
    public List<E> replace(Set<T> present, Collection<T> wanted) {
        Stream<E> gone = present.stream().filter(element -> !wanted.contains(element)).sorted(byOrder()).map(removed);
        return Stream.concat(gone, added(present, wanted)).toList();
    }

    /** Removes an element; throws {@code absent} when it is not {@code present}. */
    public List<E> remove(Set<T> present, T element, KeystoryException absent) {
        if (!present.contains(element)) {
            throw absent;
        }
        return List.of(removed.apply(element));
    }

    private Stream<E> added(Set<T> present, Collection<T> wanted) {
        return wanted.stream().distinct().filter(element -> !present.contains(element)).sorted(byOrder()).map(added);
    }

    private Comparator<T> byOrder() {
        return Comparator.comparing(order);
    }
}
