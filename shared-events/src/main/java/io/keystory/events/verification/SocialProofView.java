package io.keystory.events.verification;

import io.keystory.events.connector.ConnectorId;
import io.keystory.events.user.UserId;
import io.keystory.events.user.identity.ExternalUser;

/**
 * A user's proof of who they are at a social provider.
 *
 * @param person who came back; null before
 * @param expiresAt epoch ms
 */
public record SocialProofView(
        UserId userId,
        ConnectorId connectorId,
        String target,
        String state,
        String redirectUri,
        ExternalUser person,
        long expiresAt) {}
