package io.keystory.oidc.token.refresh;

import io.keystory.events.application.ApplicationType;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.token.refresh.RefreshRows.RefreshRow;
import io.keystory.oidc.user.ClaimScopes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/** When refresh tokens are issued, replaced, and how long they live. */
final class RefreshPolicy {

    private static final Duration LONGEST_LINE = Duration.ofHours(24 * 365 + 6);
    private static final double WORN = 0.7;

    private RefreshPolicy() {}

    /** Whether a code exchange gives a refresh token. */
    static boolean issues(Client client, Collection<String> scopes) {
        return client.allowsGrant("refresh_token")
                && (scopes.contains(ClaimScopes.OFFLINE_ACCESS) || client.alwaysIssuesRefreshTokens());
    }

    /**
     * Whether using the token replaces it: always for clients that cannot keep a secret, else when it is worn.
     *
     * @see <a href="https://openid.net/specs/fapi-security-profile-2_0-final.html#section-5.3.2.1">FAPI 2.0, 5.3.2.1: never</a>
     */
    static boolean replaces(Client client, RefreshRow token, Instant now) {
        if (client.isFapi2() || !client.rotatesRefreshTokens() || !now.isBefore(token.startedAt().plus(LONGEST_LINE))) {
            return false;
        }
        return client.isPublic() || isWorn(token, now);
    }

    /** When a new token expires. */
    static Instant expiry(Client client, Instant now) {
        return now.plusSeconds(client.lifetimes().refreshToken());
    }

    /** When the token's successor expires: in a browser the clock runs on, elsewhere it starts anew. */
    static Instant successorExpiry(Client client, RefreshRow token, Instant now) {
        return client.type() == ApplicationType.SPA ? token.expiresAt() : expiry(client, now);
    }

    private static boolean isWorn(RefreshRow token, Instant now) {
        long lifetime = Duration.between(token.issuedAt(), token.expiresAt()).toMillis();
        return Duration.between(token.issuedAt(), now).toMillis() >= WORN * lifetime;
    }
}
