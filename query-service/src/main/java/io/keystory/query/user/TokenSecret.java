package io.keystory.query.user;

import io.keystory.events.user.SocialIdentity;
import io.keystory.events.user.TokenSet;
import io.keystory.events.user.TokenSetMetadata;
import io.keystory.events.user.UserView;

/** What may be known of the tokens that a social provider gave a user; instants are epoch ms. */
record TokenSecret(
        String tenantId,
        String id,
        String userId,
        String type,
        TokenSetMetadata metadata,
        long createdAt,
        long updatedAt,
        String connectorId,
        String identityId,
        String target) {

    /** Null when the provider of that target gave none that are kept. */
    static TokenSecret of(UserView user, String target) {
        TokenSet set = user.secrets().tokenSets().get(target);
        SocialIdentity identity = user.identities().get(target);
        return set == null || identity == null ? null : new TokenSecret("default", set.id(), user.id(),
                "federated_token_set", set.metadata(), set.createdAt(), set.updatedAt(), set.connectorId(),
                identity.userId(), target);
    }
}
