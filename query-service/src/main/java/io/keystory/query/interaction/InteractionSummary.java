package io.keystory.query.interaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.story.StoryOutcome;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an interaction went.
 *
 * @param kind what the person was here for; null until they chose, and for somebody who was signed in already
 * @param userId who signed in, or whose account it was tried with
 * @param reason why the last step was refused, a stable error code; null when it was not
 * @param refusals how many steps were refused
 * @param applicationName as it is now; null when it is gone
 * @param userName as it is now; null when they are gone
 * @param erased true when they were erased, so that nothing personal is told; left out otherwise
 */
record InteractionSummary(
        String id,
        @Nullable InteractionKind kind,
        String applicationId,
        @Nullable String userId,
        @Schema(example = "session.invalid_credentials") @Nullable String reason,
        int refusals,
        int steps,
        Instant startedAt,
        Instant lastStepAt,
        Instant expiresAt,
        StoryOutcome outcome,
        @Nullable String applicationName,
        @Nullable String userName,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean erased) {}
