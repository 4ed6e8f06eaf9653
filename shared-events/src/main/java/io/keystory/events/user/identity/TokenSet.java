package io.keystory.events.user.identity;

/**
 * The tokens that a provider gave a user; they themselves are the vault's entry {@code secretId}. Instants are epoch ms.
 *
 * @param connectorId by whose configuration they are refreshed
 */
public record TokenSet(
        String id, String secretId, String connectorId, TokenSetMetadata metadata, long createdAt, long updatedAt) {}
