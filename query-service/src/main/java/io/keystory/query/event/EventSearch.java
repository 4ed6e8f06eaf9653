package io.keystory.query.event;

import io.keystory.events.EventCatalogue;
import io.keystory.events.audit.AuditEvent.Filter;
import io.keystory.events.platform.Actor;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.store.read.EventFilter;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** Which events are asked for; what is absent lets all pass. */
record EventSearch(
        @Parameter(description = "Only events behind this position.", example = "48211") @Min(0) Long after,
        @Parameter(description = "Backwards: only events before this position.", example = "48211") @Min(0) Long before,
        @Parameter(description = "Whether the oldest events come first, or the newest.",
                schema = @Schema(allowableValues = {"asc", "desc"}, defaultValue = "asc"))
        @Pattern(regexp = "asc|desc") String order,
        @Parameter(description = "How many events at most, 100 when absent.") @Min(1) @Max(MOST) Integer limit,
        @Parameter(description = "Wire names, such as user.created, or all that begin alike, such as user.*; "
                + "several may be given.") List<String> type,
        @Parameter(description = "What the events happened to, TYPE:ID as an event's own `stream` says.",
                example = "role:4k2m9x0q1w7z4k2m9x0q1") String stream,
        @Parameter(description = "Whom the events are about.", example = "user:4k2m9x0q1w7z") String subject,
        @Parameter(description = "Who caused them: user:ID, application:ID, system or anonymous.") String actor,
        @Parameter(description = "The request that they came from.") String correlationId,
        @Parameter(description = "Recorded then or later, RFC 3339.")
        @DateTimeFormat(iso = ISO.DATE_TIME) OffsetDateTime from,
        @Parameter(description = "Recorded then or earlier, RFC 3339.")
        @DateTimeFormat(iso = ISO.DATE_TIME) OffsetDateTime to) {

    /** How many events a page has at most. */
    static final int MOST = 1000;

    static final EventSearch ALL = new EventSearch(null, null, null, null, null, null, null, null, null, null, null);

    private static final int DEFAULT_LIMIT = 100;
    private static final String KIND_AND_ID = "[a-z-]+:\\S.*";
    private static final Set<String> TYPES = EventCatalogue.types().all().keySet();

    /** As many as a page may have of what came from one request. */
    static EventSearch ofCorrelation(String correlationId) {
        return new EventSearch(null, null, null, MOST, null, null, null, null, correlationId, null, null);
    }

    /** Everything about one subject. */
    static EventSearch ofSubject(SubjectId subject) {
        return new EventSearch(null, null, null, null, null, null, subject.value(), null, null, null, null);
    }

    /** Whether the newest events come first. */
    boolean isBackwards() {
        return "desc".equals(order);
    }

    int most() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }

    /** The filter; 400 for a type, stream, subject or actor that cannot be. */
    EventFilter filter() {
        Set<String> types = type == null ? Set.of()
                : type.stream().flatMap(EventSearch::named).collect(Collectors.toUnmodifiableSet());
        return new EventFilter(types, streamId(), subjectId(), actorId(), correlationId);
    }

    /** The filter as it is recorded. */
    Filter recorded() {
        return new Filter(type == null ? null : List.copyOf(type), stream, subject, actor, correlationId);
    }

    /** The types of a name, or of one with a star for whatever comes behind the dot. */
    private static Stream<String> named(String name) {
        List<String> found = TYPES.stream()
                .filter(type -> name.endsWith(".*") ? type.startsWith(name.substring(0, name.length() - 1)) : type.equals(name))
                .toList();
        if (found.isEmpty()) {
            throw KeystoryException.invalidInput("type", "is not the name of an event; GET /api/events/types lists them");
        }
        return found.stream();
    }

    private StreamId streamId() {
        if (stream != null && !stream.matches(KIND_AND_ID)) {
            throw KeystoryException.invalidInput("stream", "must be TYPE:ID, such as role:4k2m9x0q1w7z4k2m9x0q1");
        }
        return stream == null ? null : StreamId.parse(stream);
    }

    private SubjectId subjectId() {
        if (subject != null && !subject.matches(KIND_AND_ID)) {
            throw KeystoryException.invalidInput("subject", "must be KIND:ID, such as user:4k2m9x0q1w7z");
        }
        return subject == null ? null : new SubjectId(subject);
    }

    private Actor actorId() {
        if (actor == null) {
            return null;
        }
        String[] parts = actor.split(":", 2);
        Actor.Type type = switch (parts[0].toLowerCase(Locale.ROOT) + "/" + parts.length) {
            case "user/2" -> Actor.Type.USER;
            case "application/2" -> Actor.Type.APPLICATION;
            case "system/1" -> Actor.Type.SYSTEM;
            case "anonymous/1" -> Actor.Type.ANONYMOUS;
            default -> throw KeystoryException.invalidInput(
                    "actor", "must be user:ID, application:ID, system or anonymous");
        };
        return new Actor(type, parts.length == 2 ? parts[1] : null);
    }
}
