package io.keystory.oidc.application.redirect;

import io.keystory.oidc.application.Client;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.domain.Endpoints;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/**
 * Whose pages may call the provider on behalf of a client: our own, those the client lists, and those it is sent back to.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, CORS protocol</a>
 */
public final class Origins {

    private final String own;
    private final Endpoints endpoints;

    public Origins(KeystorySettings settings, Endpoints endpoints) {
        this.own = settings.origin();
        this.endpoints = endpoints;
    }

    /** Opens the answer to the calling page, or refuses the request; requests without an origin pass. */
    public void check(Client client, HttpServletRequest request, HttpServletResponse response) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return;
        }
        response.addHeader("Vary", "Origin");
        if (!isAllowed(client, origin) && !origin.equals(endpoints.origin(request))) {
            throw ProviderError.invalidRequest("Pages of this origin may not call on behalf of this client.");
        }
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.setHeader("Access-Control-Expose-Headers", "WWW-Authenticate, DPoP-Nonce, Keystory-Position");
    }

    boolean isAllowed(Client client, String origin) {
        List<String> listed = client.settings().corsAllowedOrigins();
        return origin.equals(own)
                || listed != null && listed.contains(origin)
                || client.redirectUris().stream().anyMatch(uri -> RedirectPattern.coversOrigin(uri, origin));
    }
}
