package io.keystory.events.platform;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

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

    /** Hands over the new value if applying this to {@code current} makes a difference. */
    public void ifAlters(T current, Consumer<T> action) {
        if (alters(current)) {
            action.accept(value);
        }
    }

    /** The same change with another form of the value; {@code mapping} also sees null. */
    public <R> Change<R> map(Function<? super T, ? extends R> mapping) {
        return isGiven ? to(mapping.apply(value)) : none();
    }

    /** The field's value after the change. */
    public T or(T current) {
        return isGiven ? value : current;
    }
}
