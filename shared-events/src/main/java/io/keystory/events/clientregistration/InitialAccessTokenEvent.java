package io.keystory.events.clientregistration;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.StreamId;

/** What happens to a token that lets clients register. */
public sealed interface InitialAccessTokenEvent extends DomainEvent {

    InitialAccessTokenId tokenId();

    @Override
    default StreamId stream() {
        return tokenId().stream();
    }

    /** There is such a token; the vault's entry of the same id has its digest. {@code expiresAt}: epoch ms or null. */
    @EventType("client_registration.initial_access_token_created")
    record InitialAccessTokenCreated(
            InitialAccessTokenId tokenId, String name, @Nullable Long expiresAt, @Nullable Integer mostUses)
            implements InitialAccessTokenEvent {}

    /** A client registered with it. */
    @EventType("client_registration.initial_access_token_used")
    record InitialAccessTokenUsed(InitialAccessTokenId tokenId, ApplicationId applicationId)
            implements InitialAccessTokenEvent {}

    /** It lets nobody register any more. */
    @EventType("client_registration.initial_access_token_revoked")
    record InitialAccessTokenRevoked(InitialAccessTokenId tokenId) implements InitialAccessTokenEvent {}
}
