package io.keystory.oidc.token.issue;

import io.keystory.oidc.application.Client;
import io.keystory.oidc.token.authorized.Authentication;
import io.keystory.oidc.token.authorized.TokenOwner;
import io.keystory.oidc.user.ClaimScopes;
import io.keystory.oidc.user.User;
import io.keystory.platform.possession.Confirmation;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * An access token that is to be made for a user.
 *
 * @param target what it is for; nothing for the provider's own endpoints
 * @param scopes what is asked for
 * @param authentication how the user was authenticated, and what the client asked about them one by one
 * @param confirmation what it gets bound to
 * @param values where its value comes from
 * @param exchange what it is given in exchange for
 */
public record UserTokenRequest(
        TokenOwner owner,
        Client client,
        User user,
        TokenTarget target,
        Collection<String> scopes,
        Authentication authentication,
        Confirmation confirmation,
        TokenValues values,
        Instant at,
        Exchange exchange) {

    /** A token that is not given in exchange for another. */
    public static UserTokenRequest of(TokenOwner owner, Client client, User user, TokenTarget target,
            Collection<String> scopes, Authentication authentication, Confirmation confirmation, TokenValues values,
            Instant at) {
        return new UserTokenRequest(owner, client, user, target, scopes, authentication, confirmation, values, at,
                Exchange.NONE);
    }

    /** Those of the scopes that speak of the user, and that the client may ask for. */
    List<String> userScopes() {
        return client.scopes().among(ClaimScopes.among(scopes));
    }

    /**
     * What is known of a token exchange.
     *
     * @param act who acts for the user, and for whom they act in turn; empty when nobody was named
     * @param context what came with the subject token
     * @see <a href="https://www.rfc-editor.org/rfc/rfc8693#section-4.1">RFC 8693, 4.1</a>
     */
    public record Exchange(Map<String, Object> act, Map<String, Object> context) {

        /** The name of the grant type. */
        public static final String GRANT_TYPE = "urn:ietf:params:oauth:grant-type:token-exchange";

        static final Exchange NONE = new Exchange(Map.of(), Map.of());
    }
}
