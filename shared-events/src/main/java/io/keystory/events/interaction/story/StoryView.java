package io.keystory.events.interaction.story;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.platform.Nullable;
import java.time.Instant;

/**
 * An interaction at a glance.
 *
 * @param kind null until the person chose, and for somebody who is signed in already
 * @param userId who was identified, or whose account it was tried with; null while nobody's
 * @param reason the stable error code when the last step was refused, or null
 * @param refusals how many steps were refused
 * @param ending how it ended; null when it has not, or its time is up and nobody has looked since
 */
public record StoryView(
        String id,
        @Nullable InteractionKind kind,
        String applicationId,
        @Nullable String userId,
        @Nullable String reason,
        int refusals,
        int steps,
        Instant startedAt,
        Instant lastStepAt,
        Instant expiresAt,
        @JsonIgnore @Nullable StoryOutcome ending) {}
