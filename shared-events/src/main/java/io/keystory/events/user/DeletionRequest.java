package io.keystory.events.user;

import io.keystory.events.platform.Nullable;
import io.keystory.events.user.DeletionRequestEvent.DeletionRequestDismissed;
import io.keystory.events.user.DeletionRequestEvent.DeletionRequestWithdrawn;
import io.keystory.events.user.DeletionRequestEvent.DeletionRequested;
import java.util.Objects;

/**
 * That a person asked for the deletion of their account; instants are epoch milliseconds.
 *
 * @param requestedAt when; null where nobody has
 * @param dueAt when the person is forgotten without anybody's doing; null where an administrator does it
 */
public record DeletionRequest(@Nullable Long requestedAt, @Nullable Long dueAt) {

    /** That nobody asked. */
    private static final DeletionRequest NONE = new DeletionRequest(null, null);

    /** What a user asked for. */
    public static DeletionRequest of(UserView user) {
        return Objects.requireNonNullElse(user.secrets().deletionRequest(), NONE);
    }

    /** Whether the person is to be forgotten by {@code now} without anybody's doing. */
    public boolean isDue(long now) {
        return dueAt != null && dueAt <= now;
    }

    static DeletionRequest after(DeletionRequestEvent event, long at) {
        return switch (event) {
            case DeletionRequested e -> new DeletionRequest(at, e.dueAt());
            case DeletionRequestWithdrawn e -> null;
            case DeletionRequestDismissed e -> null;
        };
    }
}
