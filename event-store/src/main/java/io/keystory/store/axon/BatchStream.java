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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * What is of interest, a batch in each message. The next batch is read when one is taken in, with all that came
 * meanwhile; a reader that has far to go reads it while it works on one, and none beyond it, so that memory is bounded. A
 * reader that is in no hurry rests when it has taken in all there is, so that it takes more at a time. Readers are many
 * and most events concern few of them: who ignores what is new is told of it, and woken later.
 */
final class BatchStream extends LogStream {

    /** So many new events are looked at without waking the reader. */
    private static final int GLANCE = 100;

    /** Within this time it wakes all the same, so that the place it keeps does not fall behind. */
    private static final long MOVED_ON_MILLIS = 1000;

    private final LogReader reader;
    private final Interest interest;
    private final Duration rest;
    private final LongConsumer ignored;
    private volatile boolean isTaken = true;
    private final AtomicBoolean isMovingOn = new AtomicBoolean();
    private volatile long ignoredUpTo;

    BatchStream(LogReader reader, LogTail tail, Interest interest, Duration rest, LongConsumer ignored, long position) {
        this.reader = reader;
        this.interest = interest;
        this.rest = rest;
        this.ignored = ignored;
        super(tail, position);
    }

    /** Whoever has a batch to take in looks again once that is taken; the place is asked for before that. */
    @Override
    void onAppended() {
        long seen = Math.max(position(), ignoredUpTo);
        if (!isTaken) {
            return;
        }
        List<Recorded<DomainEvent>> fresh = kept(seen, GLANCE);
        if (fresh.isEmpty() || fresh.size() == GLANCE
                || fresh.stream().anyMatch(event -> interest.includes(event.event()))) {
            onNews();
        } else {
            ignoredUpTo = fresh.getLast().position();
            ignored.accept(ignoredUpTo);
            moveOnLater();
        }
    }

    private void moveOnLater() {
        if (isMovingOn.compareAndSet(false, true)) {
            after(MOVED_ON_MILLIS, () -> {
                isMovingOn.set(false);
                onNews();
            });
        }
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
        return List.of(Messages.batch(isFarFromHead(read.upTo()) ? new EventBatch(read, this::goOn, () -> { })
                : new EventBatch(read, () -> { }, this::taken)));
    }

    private void taken() {
        if (rest.isPositive() && isAtHead()) {
            after(rest.toMillis(), this::goOn);
        } else {
            goOn();
        }
    }

    private static void after(long millis, Runnable work) {
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(work);
    }

    private void goOn() {
        isTaken = true;
        onNews();
    }
}
