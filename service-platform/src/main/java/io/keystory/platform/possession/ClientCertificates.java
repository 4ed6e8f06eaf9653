package io.keystory.platform.possession;

import com.nimbusds.jose.util.Base64URL;
import io.keystory.platform.web.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;

/**
 * The certificates that clients show on their connections, as the front door says. Whoever ended the connection has had the
 * client prove that it holds the key.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8705">RFC 8705</a>
 */
public final class ClientCertificates {

    private static final String TOLD = "Keystory-Internal-Client-Certificate";

    private final ClientCertificateSettings settings;
    private final ClientAddress addresses;

    ClientCertificates(ClientCertificateSettings settings, ClientAddress addresses) {
        this.settings = settings;
        this.addresses = addresses;
    }

    /** The certificate of the request; empty without one, and where none are accepted. */
    public Optional<X509Certificate> shown(HttpServletRequest request) {
        return settings.areAccepted()
                ? addresses.told(request, TOLD).flatMap(ClientCertificates::parse) : Optional.empty();
    }

    /** What a token is bound to that is bound to the certificate of the request. */
    public Optional<Confirmation> confirmation(HttpServletRequest request) {
        return shown(request).map(certificate -> Confirmation.certificate(thumbprint(certificate)));
    }

    /** The certificate of this text in base64, or none. */
    private static Optional<X509Certificate> parse(String base64) {
        try {
            return Optional.of((X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(base64))));
        } catch (CertificateException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String thumbprint(X509Certificate certificate) {
        try {
            return Base64URL.encode(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded())).toString();
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
