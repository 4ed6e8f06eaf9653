package io.keystory.events.signinexperience.policy;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Places of lists with nothing in them: once they were taken, and nobody who goes through such a list expects one. */
public final class Gaps {

    private Gaps() {}

    /** The list without them, which may be null. */
    public static <T> List<T> without(List<T> list) {
        return without(list, Function.identity());
    }

    /** The list without them, and without entries that have nothing in a part of theirs. */
    public static <T> List<T> without(List<T> list, Function<T, ?> part) {
        return list == null ? null
                : list.stream().filter(Objects::nonNull).filter(entry -> part.apply(entry) != null).toList();
    }
}
