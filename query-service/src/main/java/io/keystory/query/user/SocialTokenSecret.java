package io.keystory.query.user;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keystory.events.user.UserView;
import io.keystory.events.user.identity.SocialIdentity;
import io.keystory.events.user.identity.TokenSet;

/** The tokens that a social provider gave a user. */
record SocialTokenSecret(
        @JsonUnwrapped TokenSecret secret, String connectorId, String identityId, String target) {

    /** Null when the provider of that target gave none that are kept. */
    static SocialTokenSecret of(UserView user, String target) {
        TokenSet set = user.secrets().tokenSets().get(target);
        SocialIdentity identity = user.identities().get(target);
        return set == null || identity == null ? null : new SocialTokenSecret(
                TokenSecret.of(user.id(), set), set.connectorId(), identity.userId(), target);
    }
}
