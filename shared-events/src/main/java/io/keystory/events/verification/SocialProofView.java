package io.keystory.events.verification;

import io.keystory.events.connector.ConnectorId;
import io.keystory.events.platform.Nullable;
import io.keystory.events.user.UserId;
import io.keystory.events.user.identity.ExternalUser;
import io.keystory.events.user.identity.PostedAnswer;

/**
 * A user's proof of who they are at a social provider.
 *
 * @param answer what arrived before the person; null before, and where nothing does
 * @param person who came back; null before
 * @param expiresAt epoch ms
 */
public record SocialProofView(
        UserId userId,
        ConnectorId connectorId,
        String target,
        String state,
        String redirectUri,
        @Nullable PostedAnswer answer,
        ExternalUser person,
        long expiresAt) {

    /** The same with what the provider answered through a browser. */
    SocialProofView answered(PostedAnswer given) {
        return new SocialProofView(userId, connectorId, target, state, redirectUri, given, person, expiresAt);
    }

    /** The same with who came back. */
    SocialProofView verified(ExternalUser whom) {
        return new SocialProofView(userId, connectorId, target, state, redirectUri, answer, whom, expiresAt);
    }
}
