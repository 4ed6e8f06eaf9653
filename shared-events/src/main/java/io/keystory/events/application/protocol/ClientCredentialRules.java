package io.keystory.events.application.protocol;

import io.keystory.events.platform.Change;
import io.keystory.events.platform.Nullable;
import io.keystory.events.signingkey.SignatureAlgorithm;
import java.util.Map;

/**
 * How a client shows who it is.
 *
 * @param tokenEndpointAuthMethod null for its secret in the header or the body, or for a client that has none
 * @param tokenEndpointAuthSigningAlg the only algorithm of its assertions, or null for any of its keys
 * @param jwks its public keys, or null
 * @param jwksUri where its public keys are, or null
 * @param tlsClientAuthSubjectDn the subject of its certificate as RFC 4514 writes it, or null
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7591#section-2">RFC 7591, 2</a>
 */
public record ClientCredentialRules(
        @Nullable ClientAuthenticationMethod tokenEndpointAuthMethod,
        @Nullable SignatureAlgorithm tokenEndpointAuthSigningAlg,
        @Nullable Map<String, Object> jwks,
        @Nullable String jwksUri,
        @Nullable String tlsClientAuthSubjectDn) {

    /** Its secret, if it can keep one. */
    public static final ClientCredentialRules DEFAULTS = new ClientCredentialRules(null, null, null, null, null);

    /** Whether the keys of the client are known, or where they are. */
    public boolean hasKeys() {
        return jwks != null || jwksUri != null;
    }

    /** What is to change. */
    public record Changes(
            Change<ClientAuthenticationMethod> tokenEndpointAuthMethod,
            Change<SignatureAlgorithm> tokenEndpointAuthSigningAlg,
            Change<Map<String, Object>> jwks,
            Change<String> jwksUri,
            Change<String> tlsClientAuthSubjectDn) {

        /** Nothing. */
        public static final Changes NONE =
                new Changes(Change.none(), Change.none(), Change.none(), Change.none(), Change.none());

        ClientCredentialRules over(ClientCredentialRules before) {
            return new ClientCredentialRules(tokenEndpointAuthMethod.or(before.tokenEndpointAuthMethod()),
                    tokenEndpointAuthSigningAlg.or(before.tokenEndpointAuthSigningAlg()), jwks.or(before.jwks()),
                    jwksUri.or(before.jwksUri()), tlsClientAuthSubjectDn.or(before.tlsClientAuthSubjectDn()));
        }
    }
}
