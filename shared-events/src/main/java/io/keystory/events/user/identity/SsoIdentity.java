package io.keystory.events.user.identity;

import io.keystory.events.platform.Nullable;
import java.util.Map;

/**
 * Who a user is at the provider of an enterprise SSO connector; instants are epoch ms.
 *
 * @param identityId what the provider knows the user by; null when it cannot be read any more
 * @param detail what the provider told of the user
 */
public record SsoIdentity(
        String id,
        String ssoConnectorId,
        String issuer,
        @Nullable String identityId,
        Map<String, Object> detail,
        long createdAt,
        long updatedAt) {

    /** What the provider tells of the same person at {@code at} (epoch ms). */
    public SsoIdentity told(Map<String, Object> anew, long at) {
        return new SsoIdentity(id, ssoConnectorId, issuer, identityId, anew, createdAt, at);
    }
}
