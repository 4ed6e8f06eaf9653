package io.keystory.events.user;

import io.keystory.events.platform.EventType;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.user.identity.TokenSetMetadata;

/** What happens to the tokens that providers of SSO connectors gave a user; they themselves are in the vault only. */
public sealed interface SsoTokenSetEvent extends UserEvent.HoldingEvent {

    /** The connector that the user signs in through there. */
    SsoConnectorId ssoConnectorId();

    /** The tokens that the provider of an SSO connector gave are the vault's entry {@code secretId}, and not those before. */
    @EventType("user.sso_token_set_stored")
    record SsoTokenSetStored(
            UserId userId,
            SsoConnectorId ssoConnectorId,
            String tokenSetId,
            String secretId,
            TokenSetMetadata metadata) implements SsoTokenSetEvent {}

    /** The tokens that the provider of an SSO connector gave the user are kept no longer. */
    @EventType("user.sso_token_set_deleted")
    record SsoTokenSetDeleted(UserId userId, SsoConnectorId ssoConnectorId, String tokenSetId)
            implements SsoTokenSetEvent {}
}
