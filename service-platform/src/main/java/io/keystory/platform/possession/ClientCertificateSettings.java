package io.keystory.platform.possession;

import io.keystory.platform.KeystorySettings;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the certificates of applications reach Keystory.
 *
 * @param header the header in which a trusted proxy hands on the certificate that a client showed it: `Client-Cert`
 *     (RFC 9440), or any other for PEM with escapes, as nginx has it in `$ssl_client_escaped_cert`; empty when none does
 * @param authorities a file with the certificates (PEM) of those who issue certificates to applications; without it only
 *     certificates that are registered themselves count
 * @param endpoint the origin at which the proxy asks clients for certificates, when it does not at the public one
 */
@ConfigurationProperties("keystory.client-certificates")
public record ClientCertificateSettings(
        @DefaultValue("") String header, @DefaultValue("") String authorities, URI endpoint) {

    /** Whether certificates reach us at all. */
    public boolean areAccepted() {
        return !header.isBlank();
    }

    /** Whether certificates of authorities are accepted, beside those that are registered. */
    public boolean haveAuthorities() {
        return areAccepted() && !authorities.isBlank();
    }

    /** The origin for requests with a certificate. */
    public String origin(KeystorySettings keystory) {
        return endpoint == null ? keystory.origin() : endpoint.toString().replaceFirst("/$", "");
    }

    /** All origins at which clients call us. */
    public List<String> origins(KeystorySettings keystory) {
        return Stream.of(keystory.origin(), origin(keystory)).distinct().toList();
    }
}
