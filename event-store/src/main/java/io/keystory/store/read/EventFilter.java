package io.keystory.store.read;

import io.keystory.events.platform.Actor;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import java.util.Objects;
import java.util.Set;

/**
 * Which events a reader wants; what is null or empty lets all pass.
 *
 * @param types wire names
 * @param stream what they happened to
 * @param subject whom the events are about
 * @param actor who caused them, by kind and id
 * @param correlationId the request that they came from
 */
public record EventFilter(Set<String> types, StreamId stream, SubjectId subject, Actor actor, String correlationId) {

    /** Every event. */
    public static final EventFilter ALL = new EventFilter(Set.of(), null, null, null, null);

    /** The events that came from one request. */
    public static EventFilter ofCorrelation(String correlationId) {
        return new EventFilter(Set.of(), null, null, null, correlationId);
    }

    boolean isAll() {
        return equals(ALL);
    }

    /** Whether only types matter. */
    boolean isByTypeOnly() {
        return !types.isEmpty() && stream == null && subject == null && actor == null && correlationId == null;
    }

    boolean matches(Recorded<DomainEvent> recorded) {
        return (types.isEmpty() || types.contains(recorded.type()))
                && (stream == null || stream.equals(recorded.event().stream()))
                && (subject == null || recorded.event().subject().filter(subject::equals).isPresent())
                && (actor == null || actor.equals(recorded.metadata().actor()))
                && (correlationId == null || Objects.equals(correlationId, recorded.metadata().correlationId()));
    }
}
