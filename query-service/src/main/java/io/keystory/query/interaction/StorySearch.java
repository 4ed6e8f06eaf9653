package io.keystory.query.interaction;

import io.keystory.events.interaction.story.StoryOutcome;
import io.keystory.events.platform.KeystoryException;
import io.keystory.query.platform.list.Condition;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** Which interactions are asked for; what is absent lets all pass. */
record StorySearch(
        @Parameter(description = "Who signed in, or whose account it was tried with.") String userId,
        @Parameter(description = "The application that sent them.") String applicationId,
        @Parameter(description = "How they went.",
                schema = @Schema(allowableValues = {"open", "finished", "consent_refused", "refused", "abandoned"}))
        String outcome,
        @Parameter(description = "Started then or later, RFC 3339.")
        @DateTimeFormat(iso = ISO.DATE_TIME) OffsetDateTime from,
        @Parameter(description = "Started then or earlier, RFC 3339.")
        @DateTimeFormat(iso = ISO.DATE_TIME) OffsetDateTime to) {

    /** In seconds from 1970 on, and back; what is further off cannot be told in milliseconds. */
    private static final long FURTHEST = Long.MAX_VALUE / 2000;

    /** The condition on {@code read.interaction v}; 400 for an outcome that is none. */
    Condition condition() {
        return when("v.user_id = ?", userId)
                .and(when("v.application_id = ?", applicationId))
                .and(outcome == null ? Condition.ALL : Condition.of(Outcomes.condition(named(outcome))))
                .and(when("v.started_at >= ?", millis(from)))
                .and(when("v.started_at <= ?", millis(to)));
    }

    private static StoryOutcome named(String name) {
        return StoryOutcome.named(name).orElseThrow(() -> KeystoryException.invalidInput(
                "outcome", "must be open, finished, consent_refused, refused or abandoned"));
    }

    private static Condition when(String sql, Object value) {
        return value == null ? Condition.ALL : Condition.of(sql, value);
    }

    private static Long millis(OffsetDateTime time) {
        return time == null ? null
                : Math.clamp(time.toEpochSecond(), -FURTHEST, FURTHEST) * 1000 + time.get(ChronoField.MILLI_OF_SECOND);
    }
}
