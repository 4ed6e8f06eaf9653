package io.keystory.store;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Recorded;
import io.keystory.store.append.Staging;
import io.keystory.store.append.WriteTrace;
import io.keystory.store.axon.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** Appends events the way aggregates do: published in a unit of work, durable when it has committed. */
public final class Writing {

    private final EventLog log;

    private Writing(EventLog log) {
        this.log = log;
    }

    /** Runs the work in one unit of work and answers what it appended; throws what the unit failed with. */
    public static List<Recorded<DomainEvent>> in(EventLog log, Consumer<Writing> work) {
        WriteTrace trace = new WriteTrace();
        try {
            return WriteTrace.during(trace, () -> {
                unit(() -> {
                    work.accept(new Writing(log));
                    return null;
                });
                return trace.events();
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs the work in a unit of work inside the running one. */
    public Writing nested(Consumer<Writing> work) {
        unit(() -> {
            work.accept(this);
            return null;
        });
        return this;
    }

    public Writing event(long sequence, DomainEvent event) {
        return event(sequence, event, EventMetadata.SYSTEM);
    }

    public Writing event(long sequence, DomainEvent event, EventMetadata metadata) {
        log.eventStore().publish(new GenericDomainEventMessage<>(event.stream().type(), event.stream().toString(),
                sequence, event, Map.of(Messages.METADATA, metadata), UUID.randomUUID().toString(), Instant.now()));
        return this;
    }

    public Staging staging() {
        return Staging.current();
    }

    private static void unit(Callable<?> work) {
        DefaultUnitOfWork<Message<?>> unit = DefaultUnitOfWork.startAndGet(null);
        var result = unit.executeWithResult(work);
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException refusal
                    ? refusal : new IllegalStateException(result.exceptionResult());
        }
    }
}
