package io.keystory.oidc.application.authentication;

import io.keystory.platform.possession.ClientCertificateSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Those whose word about the names in certificates counts. Who ends connections need not know them. */
public final class CertificateAuthorities {

    private static final Set<String> PURPOSES = Set.of("1.3.6.1.5.5.7.3.2", "2.5.29.37.0");

    private final Set<TrustAnchor> anchors;
    private final Clock clock;

    private CertificateAuthorities(Set<TrustAnchor> anchors, Clock clock) {
        this.anchors = anchors;
        this.clock = clock;
    }

    /** The authorities of the settings; throws IllegalArgumentException when their file cannot be read. */
    public static CertificateAuthorities of(ClientCertificateSettings settings, Clock clock) {
        if (!settings.haveAuthorities()) {
            return new CertificateAuthorities(Set.of(), clock);
        }
        try (InputStream file = Files.newInputStream(Path.of(settings.authorities()))) {
            return new CertificateAuthorities(CertificateFactory.getInstance("X.509").generateCertificates(file).stream()
                    .map(certificate -> new TrustAnchor((X509Certificate) certificate, null))
                    .collect(Collectors.toSet()), clock);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "KEYSTORY_CLIENT_CERTIFICATES_AUTHORITIES does not name a file of certificates", e);
        }
    }

    /** Whether one of them issued the certificate, for now and for clients. */
    boolean issued(X509Certificate certificate) {
        if (anchors.isEmpty()) {
            return false;
        }
        try {
            PKIXParameters rules = new PKIXParameters(anchors);
            rules.setRevocationEnabled(false);
            rules.setDate(Date.from(clock.instant()));
            CertPathValidator.getInstance("PKIX").validate(
                    CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate)), rules);
            List<String> purposes = certificate.getExtendedKeyUsage();
            return purposes == null || purposes.stream().anyMatch(PURPOSES::contains);
        } catch (CertPathValidatorException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
