package io.keystory.platform.projection;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.store.Messages;
import io.keystory.store.Progress;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Hands a processor's batch to its projection whole, and says how far it has come once that is committed. */
final class ProjectionInvoker implements EventHandlerInvoker {

    private final Projection projection;
    private final Progress progress;
    private final String batchKey;

    ProjectionInvoker(Projection projection, Progress progress) {
        this.projection = projection;
        this.progress = progress;
        this.batchKey = "Projection[" + projection.name() + "]/batch";
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return canHandleType(message.getPayloadType());
    }

    @Override
    public boolean canHandleType(Class<?> type) {
        return projection.handles().stream().anyMatch(handled -> handled.isAssignableFrom(type));
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        BatchingUnitOfWork<?> unit = (BatchingUnitOfWork<?>) CurrentUnitOfWork.get();
        List<Recorded<DomainEvent>> batch = unit.getOrComputeResource(batchKey, key -> new ArrayList<>());
        batch.add(Messages.recorded(message));
        if (unit.isLastMessage()) {
            projection.project(batch);
            long position = batch.getLast().position();
            unit.afterCommit(done -> progress.passed(projection.name(), position));
        }
    }
}
