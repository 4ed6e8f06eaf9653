package io.keystory.query.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.query.platform.place.Origin;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of an entity's history.
 *
 * @param at when it was decided
 * @param type the event's wire name
 * @param erased true when something of a person who was erased stood in the event, so that changes lack it; left out
 *     otherwise
 * @param reason why, where the event says so; left out otherwise
 * @param changes what it changed about the entity, as the API shows it; empty when nothing that is shown
 */
record HistoryEntry(
        long position,
        Instant at,
        String type,
        int version,
        Actor actor,
        Origin origin,
        @Nullable String correlationId,
        @Nullable String causationId,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean erased,
        List<FieldChange> changes) {

    /** Who caused it: {@code user}, {@code application}, {@code system} or {@code anonymous}. */
    record Actor(String type, @Nullable String id, @Nullable String name) {}
}
