package io.keystory.events.platform;

import java.util.Objects;

/**
 * A change to one field that may be absent from a request: nothing, or a new value, null to remove it.
 *
 * @param isGiven whether the field is to change
 */
public record Change<T>(boolean isGiven, T value) {

    /** Leaves the field alone. */
    public static <T> Change<T> none() {
        return new Change<>(false, null);
    }

    /** Sets the field; null removes it. */
    public static <T> Change<T> to(T value) {
        return new Change<>(true, value);
    }

    /** Whether applying this to {@code current} makes a difference. */
    public boolean alters(T current) {
        return isGiven && !Objects.equals(value, current);
    }

    /** The field's value after the change. */
    public T or(T current) {
        return isGiven ? value : current;
    }
}
