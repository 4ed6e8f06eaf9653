package io.keystory.oidc.interaction.request;

import com.nimbusds.jwt.JWTClaimsSet;
import io.keystory.events.interaction.request.ClaimsRequest;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.signingkey.IdTokenHints;
import io.keystory.oidc.user.AuthenticationContexts;
import io.keystory.oidc.user.ClaimScopes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what a request asks about the user, and about how they are authenticated.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#ClaimsParameter">OpenID Connect Core 5.5</a>
 * @see <a href="https://openid.net/specs/openid-connect-unmet-authentication-requirements-1_0.html">OpenID Connect Core Error Code unmet_authentication_requirements 1.0</a>
 */
final class ClaimsReader {

    private final IdTokenHints hints;

    ClaimsReader(IdTokenHints hints) {
        this.hints = hints;
    }

    /** What the client may ask for of what it asks for; throws the {@link AuthorizationError} of the first bad parameter. */
    ClaimsRequest read(Client client, AuthorizationParameters parameters, ReturnAddress address) {
        ClaimsParameter claims = parameters.one("claims")
                .map(text -> ClaimsParameter.read(text).orElseThrow(() -> invalid(address, "claims is malformed.")))
                .orElseGet(ClaimsParameter::none);
        List<String> acrValues =
                claims.acrValues().isEmpty() ? parameters.words("acr_values") : claims.acrValues();
        checkReachable(claims, acrValues, address);
        List<String> userinfo = client.scopes().claimsAmong(claims.userinfo());
        List<String> idToken = client.scopes().claimsAmong(withAcr(claims.idToken(), acrValues));
        List<String> asked = Stream.concat(userinfo.stream(), idToken.stream()).toList();
        return new ClaimsRequest(userinfo, idToken, ClaimScopes.of(asked), acrValues, claims.isAcrEssential(),
                subject(client, claims, parameters, address).orElse(null));
    }

    private static void checkReachable(ClaimsParameter claims, List<String> acrValues, ReturnAddress address) {
        if (claims.isAcrEssential() && Collections.disjoint(acrValues, AuthenticationContexts.SUPPORTED)) {
            throw AuthorizationError.returned(address, "unmet_authentication_requirements",
                    "Users are not authenticated in this way here.");
        }
    }

    /** Asking for a way of authentication is asking to be told the way. */
    private static List<String> withAcr(List<String> claims, List<String> acrValues) {
        return acrValues.isEmpty()
                ? claims : Stream.concat(claims.stream(), Stream.of("acr")).distinct().toList();
    }

    /** The only user that may be answered about, whichever way they are named. */
    private Optional<String> subject(
            Client client, ClaimsParameter claims, AuthorizationParameters parameters, ReturnAddress address) {
        List<String> named = new ArrayList<>(claims.subjects());
        parameters.one("id_token_hint").map(hint -> hinted(client, hint, address))
                .filter(subject -> !named.contains(subject)).ifPresent(named::add);
        if (named.size() > 1) {
            throw invalid(address, "claims and id_token_hint name different users.");
        }
        return named.stream().findFirst();
    }

    private String hinted(Client client, String hint, ReturnAddress address) {
        return hints.read(hint).filter(token -> token.getAudience().contains(client.id()))
                .map(JWTClaimsSet::getSubject)
                .orElseThrow(() -> invalid(address, "id_token_hint is not an ID token of this application."));
    }

    private static AuthorizationError invalid(ReturnAddress address, String description) {
        return AuthorizationError.returned(address, "invalid_request", description);
    }
}
