package io.keystory.store.axon;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.store.read.LogReader;
import io.keystory.store.read.LogTail;
import io.keystory.store.read.Window;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;

/** The whole log, one event after the other. */
final class EventStream extends LogStream {

    private final LogReader reader;

    EventStream(LogReader reader, LogTail tail, long position) {
        super(tail, position);
        this.reader = reader;
    }

    @Override
    Window read(List<Recorded<DomainEvent>> kept, long position) {
        return Window.of(kept.isEmpty() ? reader.after(position, BATCH) : kept);
    }

    @Override
    List<TrackedEventMessage<?>> messages(Window read) {
        return read.events().stream().<TrackedEventMessage<?>>map(Messages::tracked).toList();
    }
}
