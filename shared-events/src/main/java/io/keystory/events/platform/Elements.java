package io.keystory.events.platform;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Immutable sets that grow and shrink by single elements, as folds need them; elements stay in the order of coming. */
public final class Elements {

    private Elements() {}

    /** The set with one more element. */
    public static <T> Set<T> with(Set<T> set, T element) {
        Set<T> more = new LinkedHashSet<>(set);
        more.add(element);
        return Collections.unmodifiableSet(more);
    }

    /** The set without the elements that are like this. */
    public static <T> Set<T> without(Set<T> set, Predicate<? super T> gone) {
        Set<T> fewer = new LinkedHashSet<>(set);
        fewer.removeIf(gone);
        return Collections.unmodifiableSet(fewer);
    }
}
