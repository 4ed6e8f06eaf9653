package io.keystory.events.clientregistration;

import io.keystory.events.clientregistration.InitialAccessTokenEvent.InitialAccessTokenCreated;
import io.keystory.events.clientregistration.InitialAccessTokenEvent.InitialAccessTokenRevoked;
import io.keystory.events.clientregistration.InitialAccessTokenEvent.InitialAccessTokenUsed;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;

/** Folds the events of a token that lets clients register into an {@link InitialAccessTokenView}. */
public final class InitialAccessTokenFold implements Fold<InitialAccessTokenView, InitialAccessTokenEvent> {

    @Override
    public InitialAccessTokenView evolve(
            InitialAccessTokenView v, Recorded<? extends InitialAccessTokenEvent> recorded) {
        return switch (recorded.event()) {
            case InitialAccessTokenCreated e -> new InitialAccessTokenView(e.tokenId().value(), e.name(),
                    recorded.epochMillis(), e.expiresAt(), e.mostUses(), 0);
            case InitialAccessTokenUsed e -> new InitialAccessTokenView(
                    v.id(), v.name(), v.createdAt(), v.expiresAt(), v.mostUses(), v.uses() + 1);
            case InitialAccessTokenRevoked e -> null;
        };
    }
}
