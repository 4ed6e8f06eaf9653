package io.keystory.events.clientregistration;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.Secret;
import io.keystory.events.platform.StreamId;
import java.time.Instant;

/** What can be asked of a token that lets clients register. */
public sealed interface InitialAccessTokenCommand extends Command {

    InitialAccessTokenId tokenId();

    @Override
    default StreamId stream() {
        return tokenId().stream();
    }

    /**
     * Makes one.
     *
     * @param expiresAt epoch ms after {@code now}, or null for never
     * @param mostUses how many clients may register with it, or null for any number
     * @param digest of what is handed out
     */
    record CreateInitialAccessToken(
            InitialAccessTokenId tokenId, String name, Long expiresAt, Integer mostUses, Secret digest, Instant now)
            implements InitialAccessTokenCommand {}

    /** Has a client register with it; 401 when it is revoked, expired or used up. */
    record UseInitialAccessToken(InitialAccessTokenId tokenId, ApplicationId applicationId, Instant now)
            implements InitialAccessTokenCommand {}

    /** Lets nobody register with it any more; 404 when there is none. */
    record RevokeInitialAccessToken(InitialAccessTokenId tokenId) implements InitialAccessTokenCommand {}
}
