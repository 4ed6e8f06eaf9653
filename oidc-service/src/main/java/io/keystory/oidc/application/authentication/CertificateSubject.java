package io.keystory.oidc.application.authentication;

import io.keystory.events.application.protocol.CertificateNames;
import io.keystory.events.application.protocol.ClientProtocol;
import java.net.InetAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import javax.security.auth.x500.X500Principal;

/**
 * Whether a certificate names a client.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8705#section-2.1.2">RFC 8705, 2.1.2</a>
 */
final class CertificateSubject {

    private static final int EMAIL = 1;
    private static final int DNS = 2;
    private static final int URI = 6;
    private static final int IP = 7;

    private CertificateSubject() {}

    /** Whether the certificate has the name that the client registered. */
    static boolean is(ClientProtocol client, X509Certificate certificate) {
        CertificateNames names = client.certificateNames();
        return isSubject(client.credentials().tlsClientAuthSubjectDn(), certificate)
                || has(certificate, DNS, names.tlsClientAuthSanDns(), String::equalsIgnoreCase)
                || has(certificate, URI, names.tlsClientAuthSanUri(), String::equals)
                || has(certificate, IP, names.tlsClientAuthSanIp(), CertificateSubject::isSameAddress)
                || has(certificate, EMAIL, names.tlsClientAuthSanEmail(), String::equals);
    }

    /** @see <a href="https://www.rfc-editor.org/rfc/rfc5280#section-7.1">RFC 5280, 7.1 (which names are the same)</a> */
    private static boolean isSubject(String name, X509Certificate certificate) {
        return name != null && new X500Principal(name).equals(certificate.getSubjectX500Principal());
    }

    private static boolean has(
            X509Certificate certificate, int kind, String name, BiPredicate<String, String> isSame) {
        return name != null && alternatives(certificate).stream()
                .anyMatch(given -> given.get(0).equals(kind) && isSame.test(name, (String) given.get(1)));
    }

    private static Collection<List<?>> alternatives(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null ? List.of() : names;
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    private static boolean isSameAddress(String one, String other) {
        return InetAddress.ofLiteral(one).equals(InetAddress.ofLiteral(other));
    }
}
