package io.keystory.command.platform;

import io.keystory.store.append.WriteTrace;
import java.util.List;

/** What the running request has appended. */
public final class Appended {

    private Appended() {}

    /** The events of a type, in order. */
    public static <E> List<E> of(Class<E> type) {
        return WriteTrace.current().stream()
                .flatMap(trace -> trace.events().stream())
                .map(recorded -> recorded.event())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
