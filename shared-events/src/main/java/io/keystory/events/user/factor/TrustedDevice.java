package io.keystory.events.user.factor;

/**
 * A browser that stands in for second factors; instants are epoch milliseconds.
 *
 * @param id a digest of what the browser keeps
 * @param userAgent what it calls itself; null where it does not, and once the person is forgotten
 */
public record TrustedDevice(String id, String userAgent, long createdAt, long lastUsedAt, long expiresAt) {

    /** Whether its time is not over at {@code now} (epoch ms). */
    public boolean isTrusted(long now) {
        return now < expiresAt;
    }

    /** The same, last used at {@code now} (epoch ms). */
    public TrustedDevice usedAt(long now) {
        return new TrustedDevice(id, userAgent, createdAt, now, expiresAt);
    }
}
