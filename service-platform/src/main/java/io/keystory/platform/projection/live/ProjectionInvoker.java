package io.keystory.platform.projection.live;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.UnreadableEvent;
import io.keystory.platform.projection.Handled;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.intake.DeadLetters;
import io.keystory.platform.projection.intake.Intake;
import io.keystory.store.axon.Messages;
import io.keystory.store.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Hands a processor's batch to its projection whole, and says how far it has come once that is committed. What the
 * projection ignores counts as passed as soon as everything it handles before that is committed.
 */
final class ProjectionInvoker implements EventHandlerInvoker {

    private final Projection projection;
    private final Handled handled;
    private final Intake intake;
    private final DeadLetters letters;
    private final Progress progress;
    private final String batchKey;
    private final AtomicLong lastHandled = new AtomicLong();
    private final AtomicLong lastIgnored = new AtomicLong();
    private volatile long committed;
    private volatile boolean isFailing;

    ProjectionInvoker(Projection projection, Intake intake, DeadLetters letters, Progress progress) {
        this.projection = projection;
        this.handled = Handled.by(projection);
        this.intake = intake;
        this.letters = letters;
        this.progress = progress;
        this.batchKey = "Projection[" + projection.name() + "]/batch";
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        boolean isHandled = message.getPayload() instanceof DomainEvent event && handled.includes(event);
        (isHandled ? lastHandled : lastIgnored).accumulateAndGet(Messages.position(message), Math::max);
        if (!isHandled) {
            passIgnored();
        }
        return isHandled;
    }

    @Override
    public boolean canHandleType(Class<?> type) {
        return type == UnreadableEvent.class || handled.classes().contains(type);
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        BatchingUnitOfWork<?> unit = (BatchingUnitOfWork<?>) CurrentUnitOfWork.get();
        List<Recorded<DomainEvent>> batch = unit.getOrComputeResource(batchKey, key -> new ArrayList<>());
        batch.add(Messages.recorded(message));
        if (unit.isLastMessage()) {
            boolean isParking = take(batch);
            long position = batch.getLast().position();
            unit.afterCommit(done -> {
                if (isParking) {
                    letters.refresh();
                }
                committed = position;
                progress.passed(projection.name(), position);
                passIgnored();
            });
        }
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

    /** Reads what was ignored before what was handled: nothing handled can then be between the two. */
    private void passIgnored() {
        long ignored = lastIgnored.get();
        if (committed >= lastHandled.get()) {
            progress.passed(projection.name(), ignored);
        }
    }
}
