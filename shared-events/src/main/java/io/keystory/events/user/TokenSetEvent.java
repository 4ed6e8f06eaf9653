package io.keystory.events.user;

import io.keystory.events.connector.ConnectorId;
import io.keystory.events.platform.EventType;
import io.keystory.events.user.identity.TokenSetMetadata;

/** What happens to the tokens that providers gave a user; they themselves are in the vault only. */
public sealed interface TokenSetEvent extends UserEvent.HoldingEvent {

    /** What the provider is known by. */
    String target();

    /** The tokens that a provider gave the user are the vault's entry {@code secretId}, and no longer those before. */
    @EventType("user.token_set_stored")
    record TokenSetStored(
            UserId userId,
            String target,
            ConnectorId connectorId,
            String tokenSetId,
            String secretId,
            TokenSetMetadata metadata) implements TokenSetEvent {}

    /** The tokens that a provider gave the user are kept no longer. */
    @EventType("user.token_set_deleted")
    record TokenSetDeleted(UserId userId, String target, String tokenSetId) implements TokenSetEvent {}
}
