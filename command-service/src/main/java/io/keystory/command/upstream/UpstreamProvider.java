package io.keystory.command.upstream;

import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An identity provider elsewhere, as its client knows it.
 *
 * @param parameters what the authorization request says besides, never what the protocol itself says
 * @param client how we authenticate there
 * @param userInfoEndpoint tells who signed in; null where the ID token does
 * @param emailsEndpoint lists addresses and which of them are verified; null where the user info tells
 * @param issuer of ID tokens; null where there are none
 * @param jwksUri where the issuer's public keys are; null where there are no ID tokens
 * @param claims what is found where
 */
public record UpstreamProvider(
        URI authorizationEndpoint,
        String scope,
        Map<String, Object> parameters,
        URI tokenEndpoint,
        ClientAuthentication client,
        @Nullable URI userInfoEndpoint,
        @Nullable URI emailsEndpoint,
        @Nullable String issuer,
        @Nullable URI jwksUri,
        ClaimNames claims) {

    /** The same, asked for this scope; null for what it is asked for anyway. */
    public UpstreamProvider asked(String other) {
        return other == null || other.isBlank() ? this : new UpstreamProvider(authorizationEndpoint, other, parameters,
                tokenEndpoint, client, userInfoEndpoint, emailsEndpoint, issuer, jwksUri, claims);
    }

    /** Whether it says who signed in by a signed ID token. */
    boolean givesIdTokens() {
        return issuer != null;
    }
}
