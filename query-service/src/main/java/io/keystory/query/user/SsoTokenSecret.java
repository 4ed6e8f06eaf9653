package io.keystory.query.user;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keystory.events.platform.Nullable;
import io.keystory.events.user.UserView;
import io.keystory.events.user.identity.TokenSet;

/** The tokens that the provider of an SSO connector gave a user. */
record SsoTokenSecret(
        @JsonUnwrapped TokenSecret secret, String ssoConnectorId, String issuer, @Nullable String identityId) {

    /** Null when the provider gave none that are kept. */
    static SsoTokenSecret of(UserView user, UserSsoIdentity identity) {
        TokenSet set = user.secrets().ssoTokenSets().get(identity.ssoConnectorId());
        return set == null ? null : new SsoTokenSecret(TokenSecret.of(user.id(), set), identity.ssoConnectorId(),
                identity.issuer(), identity.identityId());
    }
}
