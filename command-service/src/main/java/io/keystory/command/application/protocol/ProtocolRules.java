package io.keystory.command.application.protocol;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.protocol.ClientAuthenticationMethod;
import io.keystory.events.application.protocol.ClientCredentialRules;
import io.keystory.events.application.protocol.ClientProtocol;
import io.keystory.events.application.protocol.SecurityProfile;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signingkey.SignatureAlgorithm;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What of the protocol goes together. */
final class ProtocolRules {

    private static final Set<SignatureAlgorithm> FAPI2 =
            Set.of(SignatureAlgorithm.PS256, SignatureAlgorithm.ES256, SignatureAlgorithm.EDDSA);

    private ProtocolRules() {}

    /** Throws 422 for what cannot work. */
    static void check(ApplicationType type, ClientProtocol protocol) {
        ClientCredentialRules credentials = protocol.credentials();
        require(credentials.jwks() == null || credentials.jwksUri() == null, "application.keys_ambiguous");
        ClientAuthenticationMethod method = credentials.tokenEndpointAuthMethod();
        if (method != null) {
            require(type.isConfidential(), "application.public_client_does_not_authenticate");
            require(!method.needsKeys() || credentials.hasKeys(), "application.keys_missing");
        }
        checkCertificates(protocol, method);
        require(credentials.hasKeys() || protocol.requestUris().isEmpty()
                && !protocol.authorization().requireSignedRequestObject(), "application.keys_missing");
        if (protocol.securityProfile() == SecurityProfile.FAPI2) {
            checkFapi2(protocol, method);
        }
    }

    /** @see <a href="https://www.rfc-editor.org/rfc/rfc8705#section-2.1.2">RFC 8705, 2.1.2</a> */
    private static void checkCertificates(ClientProtocol protocol, ClientAuthenticationMethod method) {
        long names = protocol.certificateNames().count()
                + (protocol.credentials().tlsClientAuthSubjectDn() == null ? 0 : 1);
        require(method == ClientAuthenticationMethod.TLS_CLIENT_AUTH ? names == 1 : names <= 1,
                "application.one_certificate_name_needed");
        require(!protocol.binding().tlsClientCertificateBoundAccessTokens()
                || !protocol.binding().dpopBoundAccessTokens(), "application.tokens_bound_twice");
    }

    /** @see <a href="https://openid.net/specs/fapi-security-profile-2_0-final.html#section-5.3.2.1">FAPI 2.0, 5.3.2.1 and 5.4</a> */
    private static void checkFapi2(ClientProtocol protocol, ClientAuthenticationMethod method) {
        require(method == ClientAuthenticationMethod.PRIVATE_KEY_JWT || method != null && method.isTls(),
                "application.fapi2_needs_keys");
        require(protocol.algorithms().idTokenSignedResponseAlg() != null, "application.fapi2_needs_algorithm");
        require(Stream.of(protocol.algorithms().idTokenSignedResponseAlg(),
                        protocol.algorithms().userinfoSignedResponseAlg(),
                        protocol.credentials().tokenEndpointAuthSigningAlg(),
                        protocol.authorization().requestObjectSigningAlg(),
                        protocol.authorization().authorizationSignedResponseAlg())
                .filter(Objects::nonNull).allMatch(FAPI2::contains), "application.fapi2_needs_algorithm");
    }

    private static void require(boolean isSo, String code) {
        if (!isSo) {
            throw new KeystoryException(code, 422);
        }
    }
}
