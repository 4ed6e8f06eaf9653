package io.keystory.events.audit;

import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.platform.Nullable;

/**
 * What an event is found by in the audit log. Nothing of it is personal: what the log tells of the event is read from the
 * event itself.
 *
 * @param key such as {@code Interaction.SignIn.Submit}; null for what the audit log does not list
 * @param interactionId the interaction it belongs to, whose entries are folded one from the other
 * @param kind what the person is here to do, as far as the interaction knows
 * @param hookId the hook that was told something
 * @param isRefused whether it tells of something that was not done
 */
public record LogEntry(
        @Nullable String key,
        @Nullable String applicationId,
        @Nullable String userId,
        @Nullable String interactionId,
        @Nullable InteractionKind kind,
        @Nullable String hookId,
        boolean isRefused) {

    LogEntry refused() {
        return new LogEntry(key, applicationId, userId, interactionId, kind, hookId, true);
    }
}
