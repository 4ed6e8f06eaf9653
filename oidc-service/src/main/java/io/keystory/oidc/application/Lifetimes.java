package io.keystory.oidc.application;

import io.keystory.events.application.ClientSettings;

/** How long the tokens of a client live, by its settings or else as long as everybody's, in seconds. */
public record Lifetimes(ClientSettings settings) {

    private static final long ID_TOKEN = 3600;
    private static final int REFRESH_TOKEN_DAYS = 14;
    private static final long DAY = 24 * 3600L;

    /** That of ID tokens. */
    public long idToken() {
        return settings.idTokenTtl() == null ? ID_TOKEN : bounded(settings.idTokenTtl());
    }

    /** That of refresh tokens. */
    public long refreshToken() {
        if (settings.refreshTokenTtlInDays() != null) {
            return settings.refreshTokenTtlInDays() * DAY;
        }
        return settings.refreshTokenTtl() == null ? REFRESH_TOKEN_DAYS * DAY : bounded(settings.refreshTokenTtl());
    }

    /** As long, but at most 68 years: more could be chosen once, and {@code exp} would overflow. */
    public static long bounded(long seconds) {
        return Math.min(seconds, Integer.MAX_VALUE);
    }
}
