package io.keystory.query.user;

import io.keystory.events.user.identity.TokenSet;
import io.keystory.events.user.identity.TokenSetMetadata;

/** What may be known of the tokens that a provider gave a user; instants are epoch ms. */
record TokenSecret(
        String tenantId,
        String id,
        String userId,
        String type,
        TokenSetMetadata metadata,
        long createdAt,
        long updatedAt) {

    static TokenSecret of(String userId, TokenSet set) {
        return new TokenSecret("default", set.id(), userId, "federated_token_set", set.metadata(), set.createdAt(),
                set.updatedAt());
    }
}
