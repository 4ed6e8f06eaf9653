package io.keystory.events.user;

import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;

/** What happens to a person's wish that their account and what is known of them goes. */
public sealed interface DeletionRequestEvent extends UserEvent.HoldingEvent {

    /** The person asked to be forgotten: by an administrator, or by itself at {@code dueAt} (epoch ms) if that is not null. */
    @EventType("user.deletion_requested")
    record DeletionRequested(UserId userId, @Nullable Long dueAt) implements DeletionRequestEvent {}

    /** The person took it back. */
    @EventType("user.deletion_request_withdrawn")
    record DeletionRequestWithdrawn(UserId userId) implements DeletionRequestEvent {}

    /** An administrator did not comply with it. */
    @EventType("user.deletion_request_dismissed")
    record DeletionRequestDismissed(UserId userId) implements DeletionRequestEvent {}
}
