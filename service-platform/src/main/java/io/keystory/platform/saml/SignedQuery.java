package io.keystory.platform.saml;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The signature of a message that travels in an address: it is over the parameters as they were encoded by the sender.
 *
 * @see <a href="https://docs.oasis-open.org/security/saml/v2.0/saml-bindings-2.0-os.pdf">SAML Bindings 2.0, 3.4.4.1</a>
 */
public final class SignedQuery {

    private static final String DSIG = "http://www.w3.org/2001/04/xmldsig-more#";
    private static final Map<String, String> ALGORITHMS = Map.of(
            DSIG + "rsa-sha256", "SHA256withRSA",
            DSIG + "rsa-sha384", "SHA384withRSA",
            DSIG + "rsa-sha512", "SHA512withRSA",
            DSIG + "ecdsa-sha256", "SHA256withECDSAinP1363Format",
            DSIG + "ecdsa-sha384", "SHA384withECDSAinP1363Format");

    private SignedQuery() {}

    /**
     * Throws {@link InvalidSaml} unless the query is signed with the key of one of these certificates.
     *
     * @param query the raw query of the request
     * @param message {@code SAMLRequest} or {@code SAMLResponse}
     */
    public static void require(String query, String message, Collection<X509Certificate> certificates) {
        String signed = Stream.of(message, "RelayState", "SigAlg")
                .map(name -> raw(query, name)).filter(Objects::nonNull).collect(Collectors.joining("&"));
        String algorithm = ALGORITHMS.get(value(query, "SigAlg"));
        if (algorithm == null || certificates.stream().noneMatch(certificate ->
                isSignedBy(certificate, algorithm, signed, value(query, "Signature")))) {
            throw new InvalidSaml("The signature of the address is not valid");
        }
    }

    private static boolean isSignedBy(X509Certificate certificate, String algorithm, String signed, String signature) {
        try {
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(certificate.getPublicKey());
            verifier.update(signed.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(Base64.getMimeDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String value(String query, String name) {
        String raw = raw(query, name);
        return raw == null ? "" : URLDecoder.decode(raw.substring(name.length() + 1), StandardCharsets.UTF_8);
    }

    /** A parameter as it was sent, with its name; null when it is absent; what is sent twice is refused. */
    private static String raw(String query, String name) {
        List<String> found = Arrays.stream(query.split("&")).filter(part -> part.startsWith(name + "=")).toList();
        if (found.size() > 1) {
            throw new InvalidSaml(name + " is there twice");
        }
        return found.isEmpty() ? null : found.getFirst();
    }
}
