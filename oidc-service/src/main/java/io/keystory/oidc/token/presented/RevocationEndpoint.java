package io.keystory.oidc.token.presented;

import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.authentication.ClientAuthentication;
import io.keystory.oidc.application.redirect.Origins;
import io.keystory.oidc.platform.Parameters;
import io.keystory.oidc.platform.ProviderEndpoint;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.platform.RequestBodies;
import io.keystory.oidc.token.journal.GrantEnding;
import io.keystory.oidc.token.presented.PresentedTokens.PresentedToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes tokens back: any of a grant's tokens ends the whole grant. @see <a href="https://www.rfc-editor.org/rfc/rfc7009">RFC 7009</a> */
@ProviderEndpoint
final class RevocationEndpoint {

    private final ClientAuthentication clients;
    private final Origins origins;
    private final PresentedTokens tokens;
    private final GrantEnding grants;

    RevocationEndpoint(ClientAuthentication clients, Origins origins, PresentedTokens tokens, GrantEnding grants) {
        this.clients = clients;
        this.origins = origins;
        this.tokens = tokens;
        this.grants = grants;
    }

    @PostMapping("/oidc/token/revocation")
    void revoke(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters parameters = RequestBodies.read(request);
        Client client = clients.authenticate(request, parameters);
        origins.check(client, request, response);
        tokens.any(parameters.required("token"), parameters.one("token_type_hint"))
                .filter(token -> isOwn(client, token))
                .ifPresent(token -> grants.becauseRevoked(token.owner(), token.kind()));
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(0);
    }

    /** A foreign token is nobody's business: a client without a secret learns nothing, another one made a mistake. */
    private static boolean isOwn(Client client, PresentedToken token) {
        boolean isOwn = token.clientId().equals(client.id());
        if (!isOwn && !client.isPublic()) {
            throw ProviderError.invalidRequest("The client may not revoke this token.");
        }
        return isOwn;
    }
}
