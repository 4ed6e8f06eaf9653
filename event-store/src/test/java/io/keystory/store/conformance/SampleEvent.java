package io.keystory.store.conformance;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.StreamId;
import java.util.List;

/** The event that the kit writes. */
@EventType("sample.written")
public record SampleEvent(String sample, String text) implements DomainEvent {

    /** The types that a store under test has to know. */
    public static EventTypes types() {
        return EventTypes.of(List.of(SampleEvent.class));
    }

    @Override
    public StreamId stream() {
        return new StreamId("sample", sample);
    }
}
