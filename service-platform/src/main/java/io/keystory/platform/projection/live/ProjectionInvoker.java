package io.keystory.platform.projection.live;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.intake.DeadLetters;
import io.keystory.platform.projection.intake.Intake;
import io.keystory.store.axon.EventBatch;
import io.keystory.store.progress.Progress;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Hands a processor's batch to its projection whole, and says how far it has come once that is committed. What the
 * projection ignores counts as passed as soon as everything it handles before that is committed.
 */
final class ProjectionInvoker implements EventHandlerInvoker {

    private final Projection projection;
    private final Intake intake;
    private final DeadLetters letters;
    private final Progress progress;
    private final AtomicLong lastHandled = new AtomicLong();
    private final AtomicLong lastRead = new AtomicLong();
    private final AtomicLong committed = new AtomicLong();
    private volatile boolean isFailing;

    ProjectionInvoker(Projection projection, Intake intake, DeadLetters letters, Progress progress) {
        this.projection = projection;
        this.intake = intake;
        this.letters = letters;
        this.progress = progress;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        EventBatch batch = (EventBatch) message.getPayload();
        batch.last().ifPresent(position -> lastHandled.accumulateAndGet(position, Math::max));
        ignored(batch.upTo());
        return batch.last().isPresent();
    }

    @Override
    public boolean canHandleType(Class<?> type) {
        return type == EventBatch.class;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        EventBatch batch = (EventBatch) message.getPayload();
        boolean isParking = take(batch.take());
        CurrentUnitOfWork.get().afterCommit(done -> {
            if (isParking) {
                letters.refresh();
            }
            committed.accumulateAndGet(batch.last().orElseThrow(), Math::max);
            progress.passed(projection.name(), batch.upTo());
            batch.taken();
            passIgnored();
        });
    }

    /** Up to there nothing else is to be handled than what was. */
    void ignored(long upTo) {
        lastRead.accumulateAndGet(upTo, Math::max);
        passIgnored();
    }

    /** Whoever had the claim before, up to this place everything is taken in, also what was only read here. */
    void claimed(long place) {
        committed.accumulateAndGet(place, Math::max);
        ignored(place);
    }

    private boolean take(List<Recorded<DomainEvent>> batch) {
        try {
            boolean isParking = intake.take(batch);
            failing(false);
            return isParking;
        } catch (RuntimeException e) {
            failing(true);
            throw e;
        }
    }

    /** Says whether the model cannot go on for now; it is tried again, and nobody waits for it meanwhile. */
    void failing(boolean isFailingNow) {
        if (isFailing != isFailingNow) {
            isFailing = isFailingNow;
            progress.active(projection.name(), !isFailingNow);
        }
    }

    /** Asks how far was read before what is to be handled: nothing handled can then be between the two. */
    private void passIgnored() {
        long read = lastRead.get();
        if (committed.get() >= lastHandled.get()) {
            progress.passed(projection.name(), read);
        }
    }
}
