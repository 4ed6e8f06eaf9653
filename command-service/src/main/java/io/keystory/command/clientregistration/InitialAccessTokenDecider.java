package io.keystory.command.clientregistration;

import io.keystory.command.platform.Decider;
import io.keystory.command.platform.VaultChange;
import io.keystory.events.clientregistration.InitialAccessTokenCommand;
import io.keystory.events.clientregistration.InitialAccessTokenCommand.CreateInitialAccessToken;
import io.keystory.events.clientregistration.InitialAccessTokenCommand.RevokeInitialAccessToken;
import io.keystory.events.clientregistration.InitialAccessTokenCommand.UseInitialAccessToken;
import io.keystory.events.clientregistration.InitialAccessTokenEvent;
import io.keystory.events.clientregistration.InitialAccessTokenEvent.InitialAccessTokenCreated;
import io.keystory.events.clientregistration.InitialAccessTokenEvent.InitialAccessTokenRevoked;
import io.keystory.events.clientregistration.InitialAccessTokenEvent.InitialAccessTokenUsed;
import io.keystory.events.clientregistration.InitialAccessTokenFold;
import io.keystory.events.clientregistration.InitialAccessTokenView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.VisibleText;
import java.util.List;

/** Decides about tokens that let clients register: the vault has their digests, and none is used more often than it may. */
final class InitialAccessTokenDecider
        implements Decider<InitialAccessTokenView, InitialAccessTokenCommand, InitialAccessTokenEvent> {

    private static final String KIND = "initial-access-token";

    private final InitialAccessTokenFold fold = new InitialAccessTokenFold();

    @Override
    public InitialAccessTokenView initial() {
        return null;
    }

    @Override
    public List<InitialAccessTokenEvent> decide(InitialAccessTokenView state, InitialAccessTokenCommand command) {
        return switch (command) {
            case CreateInitialAccessToken c -> create(c);
            case UseInitialAccessToken c -> use(state, c);
            case RevokeInitialAccessToken c -> revoke(state, c);
        };
    }

    @Override
    public InitialAccessTokenView evolve(InitialAccessTokenView state, InitialAccessTokenEvent event) {
        return fold.after(state, event);
    }

    @Override
    public List<VaultChange> secrets(
            InitialAccessTokenView before, InitialAccessTokenCommand command, InitialAccessTokenEvent event) {
        return switch (event) {
            case InitialAccessTokenCreated e -> List.of(new VaultChange.Store(
                    e.tokenId().value(), KIND, ((CreateInitialAccessToken) command).digest(), true));
            case InitialAccessTokenUsed e -> List.of();
            case InitialAccessTokenRevoked e -> List.of(new VaultChange.Destroy(e.tokenId().value()));
        };
    }

    private static List<InitialAccessTokenEvent> create(CreateInitialAccessToken c) {
        if (c.expiresAt() != null && c.expiresAt() <= c.now().toEpochMilli()) {
            throw KeystoryException.invalidInput("expiresAt", "is in the past");
        }
        return List.of(new InitialAccessTokenCreated(
                c.tokenId(), VisibleText.requireName("name", c.name()), c.expiresAt(), c.mostUses()));
    }

    private static List<InitialAccessTokenEvent> use(InitialAccessTokenView state, UseInitialAccessToken c) {
        if (state == null || !state.isUsable(c.now().toEpochMilli())) {
            throw new KeystoryException("client_registration.token_not_usable", 401);
        }
        return List.of(new InitialAccessTokenUsed(c.tokenId(), c.applicationId()));
    }

    private static List<InitialAccessTokenEvent> revoke(InitialAccessTokenView state, RevokeInitialAccessToken c) {
        if (state == null) {
            throw KeystoryException.notFound("initial_access_tokens", c.tokenId().value());
        }
        return List.of(new InitialAccessTokenRevoked(c.tokenId()));
    }
}
