package io.keystory.oidc.clientregistration;

import io.keystory.events.clientregistration.InitialAccessTokenFold;
import io.keystory.events.clientregistration.InitialAccessTokenId;
import io.keystory.events.clientregistration.RegistrationMode;
import io.keystory.events.clientregistration.RegistrationPolicy;
import io.keystory.platform.possession.PresentedAccess;
import io.keystory.platform.token.InitialAccessTokenValue;
import io.keystory.platform.token.TokenDigest;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;

/** Finds out whether somebody may register a client. @see <a href="https://www.rfc-editor.org/rfc/rfc7591#section-3">RFC 7591, 3</a> */
final class InitialAccess {

    private final Streams streams;
    private final Vault vault;
    private final Clock clock;

    InitialAccess(Streams streams, Vault vault, Clock clock) {
        this.streams = streams;
        this.vault = vault;
        this.clock = clock;
    }

    /** The token that was shown, empty where none is needed; throws 401 {@code invalid_token}. */
    Optional<InitialAccessTokenId> of(HttpServletRequest request, RegistrationPolicy policy) {
        if (policy.mode() == RegistrationMode.OPEN && request.getHeader("Authorization") == null) {
            return Optional.empty();
        }
        return Optional.of(PresentedAccess.of(request)
                .filter(presented -> !presented.isDpop())
                .flatMap(presented -> find(presented.token()))
                .orElseThrow(RegistrationError::invalidToken));
    }

    private Optional<InitialAccessTokenId> find(String token) {
        return InitialAccessTokenValue.id(token)
                .filter(id -> vault.matches(id, TokenDigest.text(token)))
                .map(InitialAccessTokenId::new)
                .filter(id -> streams.fold(id.stream(), new InitialAccessTokenFold())
                        .filter(view -> view.isUsable(clock.millis())).isPresent());
    }
}
