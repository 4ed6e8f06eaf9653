package io.keystory.query.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.query.platform.place.Origin;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as the feed shows it.
 *
 * @param at when it was decided
 * @param version of the shape of {@code payload}: always the newest of the type, as stored when it cannot be read
 * @param subject the person it is about, or null
 * @param withheld the names of fields that are null because the caller may not see personal data
 * @param erased true when something of a person who was erased stood in it, which is null now; left out otherwise
 * @param unreadable why this release cannot read it, with an empty payload; null when it can
 */
public record EventView(
        long position,
        String id,
        @Schema(example = "user.name_changed") String type,
        int version,
        Instant at,
        Stream stream,
        @Schema(example = "user:4k2m9x0q1w7z") @Nullable String subject,
        Actor actor,
        @Nullable Origin origin,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String interactionId,
        @Schema(description = "As the JSON Schema of the type says.") Map<String, Object> payload,
        List<String> withheld,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean erased,
        @Nullable String unreadable) {

    /** The same, which does not say where the request came from. */
    public EventView withoutOrigin() {
        return new EventView(position, id, type, version, at, stream, subject, actor, null, correlationId, causationId,
                interactionId, payload, withheld, erased, unreadable);
    }

    /** What it happened to; {@code sequence} counts the events of the stream from 0. */
    public record Stream(String type, String id, long sequence) {}

    /** Who caused it: {@code user}, {@code application}, {@code system} or {@code anonymous}. */
    public record Actor(String type, @Nullable String id) {}
}
