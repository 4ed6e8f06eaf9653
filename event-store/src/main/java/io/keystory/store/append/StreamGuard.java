package io.keystory.store.append;

import io.keystory.store.append.AppendUnit.EncodedEvent;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.modelling.command.ConcurrencyException;

/** Refuses a unit that was decided on an older state of a stream than the one that is stored. */
final class StreamGuard {

    private StreamGuard() {}

    /** What a unit loses by that was decided on what was queued before it and never stored. */
    static RuntimeException unfounded() {
        return new ConcurrencyException("What this was decided on was not stored");
    }

    /** Null when every event fits behind the last one of its stream. */
    static RuntimeException check(AppendUnit unit, Map<String, Long> lastSequences) {
        Map<String, Long> next = new HashMap<>();
        for (EncodedEvent event : unit.events) {
            String stream = event.pending().stream();
            long expected = next.getOrDefault(stream, lastSequences.getOrDefault(stream, -1L) + 1);
            if (event.pending().sequence() != PendingEvent.ANY && event.pending().sequence() != expected) {
                return new ConcurrencyException("Stream " + stream + " has gone on: event " + expected
                        + " is next, not " + event.pending().sequence());
            }
            next.put(stream, expected + 1);
        }
        return null;
    }
}
