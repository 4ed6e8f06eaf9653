package io.keystory.oidc.interaction.request;

import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.ImplicitFlow;
import io.keystory.oidc.application.ResponseType;
import java.util.Set;

/**
 * How answers come back: as the request says, or else as its response type has it. What may hold tokens is never in a query.
 *
 * @see <a href="https://openid.net/specs/oauth-v2-multiple-response-types-1_0.html#ResponseModes">OAuth 2.0 Multiple Response Type Encoding Practices, 2.1 and 5</a>
 * @see <a href="https://openid.net/specs/oauth-v2-jarm.html#name-response-encoding">JARM, 2.3</a>
 */
final class ResponseModes {

    private static final String QUERY = "query";
    private static final String FRAGMENT = "fragment";
    private static final String SIGNED = "jwt";
    private static final Set<String> ALL = Set.of(
            QUERY, FRAGMENT, "form_post", SIGNED, "query.jwt", "fragment.jwt", "form_post.jwt");

    private final ImplicitFlow implicit;

    ResponseModes(ImplicitFlow implicit) {
        this.implicit = implicit;
    }

    /** How to answer at the verified redirect URI; throws {@link AuthorizationError} when the request wants it otherwise. */
    ReturnAddress address(Client client, String redirectUri, AuthorizationParameters parameters) {
        String state = parameters.one("state").orElse(null);
        boolean isInFront = implicit.isOffered() && parameters.one("response_type").filter(ResponseType::isInFront).isPresent();
        String usual = isInFront ? FRAGMENT : QUERY;
        String mode = parameters.one("response_mode").orElse(usual);
        if (!ALL.contains(mode)) {
            throw AuthorizationError.returned(new ReturnAddress(redirectUri, usual, state, client.id()),
                    "unsupported_response_mode", "The response mode is not supported.");
        }
        if (isInFront && mode.startsWith(QUERY)) {
            throw AuthorizationError.returned(new ReturnAddress(redirectUri, usual, state, client.id()),
                    "invalid_request", "Tokens are not sent in a query: ask for fragment or form_post.");
        }
        return new ReturnAddress(
                redirectUri, isInFront && mode.equals(SIGNED) ? "fragment.jwt" : mode, state, client.id());
    }
}
