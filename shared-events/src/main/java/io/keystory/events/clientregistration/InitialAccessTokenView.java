package io.keystory.events.clientregistration;

import io.keystory.events.platform.Nullable;

/**
 * A token that lets clients register; instants are epoch milliseconds.
 *
 * @param expiresAt null for never
 * @param mostUses how many clients may register with it, or null for any number
 * @param uses how many did
 */
public record InitialAccessTokenView(
        String id, String name, long createdAt, @Nullable Long expiresAt, @Nullable Integer mostUses, int uses) {

    /** Whether one more client may register with it. */
    public boolean isUsable(long now) {
        return (expiresAt == null || expiresAt > now) && (mostUses == null || uses < mostUses);
    }
}
