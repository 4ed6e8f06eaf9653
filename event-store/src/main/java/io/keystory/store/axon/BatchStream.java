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
 * reader rests when what there is may wait, so that it takes more at a time, until something comes that may not. Readers
 * are many and most events concern few of them: who ignores what is new is told of it, and woken later. Many of them read
 * on one thread: who passes a long stretch of no interest lets the others go on between its steps.
 */
final class BatchStream extends LogStream {

    /** So many new events are looked at without waking the reader. */
    private static final int GLANCE = 100;

    /** Within this time it wakes all the same, so that the place it keeps does not fall behind. */
    private static final long MOVED_ON_MILLIS = 1000;

    /** So long a reader leaves the thread to others before it takes the next step. */
    private static final long TURN_MILLIS = 1;

    private final LogReader reader;
    private final Interest interest;
    private final Duration rest;
    private final LongConsumer ignored;
    private volatile boolean isTaken = true;
    private final AtomicBoolean isResting = new AtomicBoolean();
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
        boolean isWaiting = isResting.get();
        if (!isTaken && !isWaiting) {
            return;
        }
        List<Recorded<DomainEvent>> fresh = kept(Math.max(position(), ignoredUpTo), GLANCE);
        if (isIgnored(fresh)) {
            ignoredUpTo = fresh.getLast().position();
            ignored.accept(ignoredUpTo);
            moveOnLater();
        } else if (!isWaiting) {
            onNews();
        } else if (!interest.isPatient() && !mayWait(fresh)) {
            hurry();
        }
    }

    /** The reader has claimed its place anew: what it was handed and has not taken in is not waited for any more. */
    void claimed(long place) {
        goOnFrom(place);
        isResting.set(false);
        // Not before: who hears of an append meanwhile would take for ignored what follows on what was forgotten.
        isTaken = true;
    }

    private boolean isIgnored(List<Recorded<DomainEvent>> fresh) {
        return isWhole(fresh) && fresh.stream().noneMatch(event -> interest.includes(event.event()));
    }

    private boolean mayWait(List<Recorded<DomainEvent>> fresh) {
        return isWhole(fresh) && fresh.stream().noneMatch(
                event -> interest.includes(event.event()) && !interest.mayWait(event.event()));
    }

    /** Whether it is all that is new, as far as a glance tells. */
    private static boolean isWhole(List<Recorded<DomainEvent>> fresh) {
        return !fresh.isEmpty() && fresh.size() < GLANCE;
    }

    /** Ends the rest, if there is one. */
    void hurry() {
        if (isResting.compareAndSet(true, false)) {
            goOn();
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
        boolean isPassedBy = read.events().isEmpty();
        boolean isOthersTurn = isPassedBy && isFarFromHead(read.upTo());
        isTaken = isPassedBy && !isOthersTurn;
        if (isOthersTurn) {
            after(TURN_MILLIS, this::goOn);
        }
        return List.of(Messages.batch(isFarFromHead(read.upTo()) ? new EventBatch(read, this::goOn, () -> { })
                : new EventBatch(read, () -> { }, this::taken)));
    }

    private void taken() {
        isResting.set(rest.isPositive());
        if (rest.isPositive() && canRest()) {
            after(rest.toMillis(), this::hurry);
        } else {
            isResting.set(false);
            goOn();
        }
    }

    private boolean canRest() {
        List<Recorded<DomainEvent>> fresh = kept(position(), GLANCE);
        return isAtHead() || mayWait(fresh) && isHead(fresh.getLast().position());
    }

    private static void after(long millis, Runnable work) {
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(work);
    }

    private void goOn() {
        isTaken = true;
        onNews();
    }
}
