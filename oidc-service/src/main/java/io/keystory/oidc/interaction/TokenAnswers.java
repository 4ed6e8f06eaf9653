package io.keystory.oidc.interaction;

import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.ResponseType;
import io.keystory.oidc.interaction.request.AuthorizationError;
import io.keystory.oidc.interaction.request.ReturnAddress;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.token.authorized.CodeGrant;
import io.keystory.oidc.token.implicit.ImplicitTokens;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;

/** Answers a request that was allowed with tokens, or tells the application why it gets none. */
final class TokenAnswers {

    private final ImplicitTokens tokens;
    private final AuthorizationResponse responses;

    TokenAnswers(ImplicitTokens tokens, AuthorizationResponse responses) {
        this.tokens = tokens;
        this.responses = responses;
    }

    /** @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#ImplicitAuthResponse">OpenID Connect Core 3.2.2.5, 3.2.2.6</a> */
    ResponseEntity<String> answer(Client client, CodeGrant grant, HttpServletRequest http) {
        ReturnAddress address = ReturnAddress.of(grant.request(), client.id());
        ResponseType type = ResponseType.of(grant.request().responseType()).orElseThrow();
        try {
            return responses.tokens(address, tokens.issue(client, grant, type, AuthorizationError.returned(
                    address, "invalid_request_uri", "The pushed request was used before.")), http);
        } catch (ProviderError e) {
            return responses.error(AuthorizationError.returned(address, e.error(), e.getMessage()), http);
        } catch (AuthorizationError e) {
            return responses.error(e, http);
        }
    }
}
