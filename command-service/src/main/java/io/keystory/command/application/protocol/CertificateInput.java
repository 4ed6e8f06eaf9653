package io.keystory.command.application.protocol;

import io.keystory.events.application.protocol.CertificateNames;
import io.keystory.events.application.protocol.ClientAuthenticationMethod;
import io.keystory.events.application.protocol.ClientProtocol;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.possession.ClientCertificateSettings;
import java.net.InetAddress;
import java.net.URI;
import java.util.function.Function;
import javax.security.auth.x500.X500Principal;

/** What is said of the certificates of a client: only where these reach us, and only names that a certificate can have. */
final class CertificateInput {

    private final ClientCertificateSettings accepted;

    CertificateInput(ClientCertificateSettings accepted) {
        this.accepted = accepted;
    }

    /** Throws 422 {@code application.certificates_not_accepted}, 400 {@code guard.invalid_input}. */
    void check(ClientProtocol.Changes changes) {
        ClientAuthenticationMethod method = changes.credentials().tokenEndpointAuthMethod().or(null);
        boolean isBound = Boolean.TRUE.equals(changes.binding().tlsClientCertificateBoundAccessTokens().or(null));
        if (method == ClientAuthenticationMethod.TLS_CLIENT_AUTH && !accepted.haveAuthorities()
                || (isBound || method != null && method.isTls()) && !accepted.areAccepted()) {
            throw new KeystoryException("application.certificates_not_accepted", 422);
        }
        CertificateNames.Changes names = changes.certificateNames();
        check("tlsClientAuthSubjectDn", changes.credentials().tlsClientAuthSubjectDn().or(null), X500Principal::new);
        check("tlsClientAuthSanUri", names.tlsClientAuthSanUri().or(null), URI::create);
        check("tlsClientAuthSanIp", names.tlsClientAuthSanIp().or(null), InetAddress::ofLiteral);
    }

    private static void check(String member, String value, Function<String, ?> parse) {
        try {
            if (value != null) {
                parse.apply(value);
            }
        } catch (IllegalArgumentException e) {
            throw KeystoryException.invalidInput(member, "is not well formed");
        }
    }
}
