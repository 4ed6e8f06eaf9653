package io.keystory.store.axon;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.store.read.LogReader;
import io.keystory.store.read.LogTail;
import io.keystory.store.read.Window;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * What is of interest, a batch in each message. The next batch is read while one is worked on, and none beyond it, so
 * that memory is bounded. A reader that is in no hurry rests when it has taken in all there is, so that it takes more at
 * a time.
 */
final class BatchStream extends LogStream {

    private final LogReader reader;
    private final Interest interest;
    private final Duration rest;
    private volatile boolean isTaken = true;

    BatchStream(LogReader reader, LogTail tail, Interest interest, Duration rest, long position) {
        super(tail, position);
        this.reader = reader;
        this.interest = interest;
        this.rest = rest;
    }

    @Override
    boolean isReady() {
        return isTaken;
    }

    @Override
    Window read(List<Recorded<DomainEvent>> kept, long position) {
        Window window = kept.isEmpty() ? reader.after(position, BATCH, interest.types()) : Window.of(kept);
        return new Window(window.events().stream().filter(event -> interest.includes(event.event())).toList(),
                window.upTo());
    }

    @Override
    List<TrackedEventMessage<?>> messages(Window read) {
        if (read.upTo() == 0) {
            return List.of();
        }
        isTaken = read.events().isEmpty();
        return List.of(Messages.batch(new EventBatch(read, this::taken)));
    }

    private void taken() {
        if (rest.isPositive() && isAtHead()) {
            CompletableFuture.delayedExecutor(rest.toMillis(), TimeUnit.MILLISECONDS).execute(this::goOn);
        } else {
            goOn();
        }
    }

    private void goOn() {
        isTaken = true;
        onNews();
    }
}
