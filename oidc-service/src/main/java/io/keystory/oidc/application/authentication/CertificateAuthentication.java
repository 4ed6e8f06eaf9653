package io.keystory.oidc.application.authentication;

import io.keystory.events.application.protocol.ClientAuthenticationMethod;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.ClientKeys;
import io.keystory.platform.possession.ClientCertificates;
import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;

/**
 * Finds out whether the certificate of a request is the client's: because an authority says so, or because it is registered.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8705#section-2">RFC 8705, 2</a>
 */
public final class CertificateAuthentication {

    private final ClientCertificates certificates;
    private final CertificateAuthorities authorities;
    private final ClientKeys keys;
    private final Clock clock;

    public CertificateAuthentication(
            ClientCertificates certificates, CertificateAuthorities authorities, ClientKeys keys, Clock clock) {
        this.certificates = certificates;
        this.authorities = authorities;
        this.keys = keys;
        this.clock = clock;
    }

    /** Whether the client shows by a certificate who it is, and did. */
    boolean isShown(Client client, HttpServletRequest request) {
        ClientAuthenticationMethod method = client.protocol().credentials().tokenEndpointAuthMethod();
        return method.isTls() && certificates.shown(request).filter(shown -> isOf(client, method, shown)).isPresent();
    }

    private boolean isOf(Client client, ClientAuthenticationMethod method, X509Certificate shown) {
        return method == ClientAuthenticationMethod.TLS_CLIENT_AUTH
                ? CertificateSubject.is(client.protocol(), shown) && authorities.issued(shown)
                : isInTime(shown) && keys.certify(client, shown);
    }

    private boolean isInTime(X509Certificate certificate) {
        Date now = Date.from(clock.instant());
        return !now.before(certificate.getNotBefore()) && !now.after(certificate.getNotAfter());
    }
}
