package io.keystory.platform;

import io.keystory.events.platform.Actor;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Recorded;
import java.util.Optional;
import java.util.concurrent.Callable;

/** What is known about the running request; it becomes the metadata of the events it causes. */
public final class RequestContext {

    private static final ScopedValue<RequestContext> CURRENT = ScopedValue.newInstance();

    private volatile EventMetadata metadata;

    public RequestContext(EventMetadata metadata) {
        this.metadata = metadata;
    }

    /** What Keystory does by itself because of an event. */
    public static RequestContext causedBy(Recorded<?> event) {
        EventMetadata cause = event.metadata();
        return new RequestContext(new EventMetadata(
                Actor.SYSTEM, cause.requestId(), cause.correlationId(), event.id(), null, null, null));
    }

    /** Runs {@code work} with this context. */
    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /** Runs {@code work} with this context. */
    public <T> T during(Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, this).call(work::call);
    }

    /** The running request; empty outside one. */
    public static Optional<RequestContext> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** The metadata for events caused now: of the running request, or of Keystory itself. */
    public static EventMetadata currentMetadata() {
        return current().map(RequestContext::metadata).orElse(EventMetadata.SYSTEM);
    }

    public EventMetadata metadata() {
        return metadata;
    }

    /** Says who is acting, once that is known. */
    public void actAs(Actor actor) {
        metadata = metadata.withActor(actor);
    }

    /** Says which interaction the request belongs to; its story is found by it. */
    public void inInteraction(String interactionId) {
        metadata = metadata.withInteraction(interactionId);
    }
}
