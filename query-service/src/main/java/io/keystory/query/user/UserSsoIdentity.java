package io.keystory.query.user;

import io.keystory.events.platform.Nullable;
import io.keystory.events.user.identity.SsoIdentity;
import java.util.Map;

/** Who a user is at the provider of an SSO connector, as the Management API shows it; instants are epoch ms. */
record UserSsoIdentity(
        String tenantId,
        String id,
        String userId,
        String issuer,
        @Nullable String identityId,
        Map<String, Object> detail,
        long createdAt,
        long updatedAt,
        String ssoConnectorId) {

    static UserSsoIdentity of(String userId, SsoIdentity identity) {
        return new UserSsoIdentity("default", identity.id(), userId, identity.issuer(), identity.identityId(),
                identity.detail(), identity.createdAt(), identity.updatedAt(), identity.ssoConnectorId());
    }
}
