package io.keystory.events.platform;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is known about the request that caused an event. Only {@code ip} and {@code userAgent} are personal; they are
 * stored encrypted under the key of the acting user, or of the event's subject when nobody is known to act, and left out
 * when that key is destroyed.
 *
 * @param requestId one request's own, whatever its caller calls it
 * @param correlationId what the request is called, by which people find all that came of it; callers may call several alike
 * @param method {@code PUT} where the request was one, which what happened does not always tell; null for any other
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventMetadata(
        Actor actor,
        String requestId,
        String correlationId,
        String causationId,
        String interactionId,
        String ip,
        String userAgent,
        String method) {

    /** Keystory acting by itself, outside any request. */
    public static final EventMetadata SYSTEM = new EventMetadata(Actor.SYSTEM, null, null, null, null, null, null);

    /** Of a request by any other method. */
    public EventMetadata(Actor actor, String requestId, String correlationId, String causationId, String interactionId,
            String ip, String userAgent) {
        this(actor, requestId, correlationId, causationId, interactionId, ip, userAgent, null);
    }

    /** The same, caused by somebody else. */
    public EventMetadata withActor(Actor newActor) {
        return new EventMetadata(newActor, requestId, correlationId, causationId, interactionId, ip, userAgent, method);
    }

    /** The same in an interaction. */
    public EventMetadata withInteraction(String newInteractionId) {
        return new EventMetadata(actor, requestId, correlationId, causationId, newInteractionId, ip, userAgent, method);
    }

    /** The same without where the request came from. */
    public EventMetadata withoutOrigin() {
        return new EventMetadata(actor, requestId, correlationId, causationId, interactionId, null, null, method);
    }
}
