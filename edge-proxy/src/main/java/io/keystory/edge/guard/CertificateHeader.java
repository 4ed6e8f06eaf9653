package io.keystory.edge.guard;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header in which trusted proxies hand on the certificate that a client showed on its connection.
 *
 * @param name {@code Client-Cert} for the standard form, any other for PEM with escapes as nginx writes it, empty for none
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9440#section-2.2">RFC 9440, 2.2</a>
 */
public record CertificateHeader(String name) {

    private static final String STANDARD = "Client-Cert";
    private static final Pattern BYTES = Pattern.compile(":([A-Za-z0-9+/=]+):");
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]+)-----END CERTIFICATE-----");

    /** The certificate in base64, or none when nobody says so whose word counts, or nothing that can be read. */
    Optional<String> read(Arrival arrival, Caller caller) {
        List<String> given = name.isEmpty() || !caller.isTrusted() ? List.of() : arrival.headers().apply(name);
        return given.size() == 1 ? base64(given.getFirst()).filter(CertificateHeader::isBase64) : Optional.empty();
    }

    private Optional<String> base64(String value) {
        return name.equalsIgnoreCase(STANDARD)
                ? first(BYTES, value) : first(PEM, unescaped(value)).map(base64 -> base64.replaceAll("\\s", ""));
    }

    private static Optional<String> first(Pattern form, String text) {
        Matcher matcher = form.matcher(text.strip());
        return matcher.lookingAt() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** A plus sign is one of base64 here, and no space. */
    private static String unescaped(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static boolean isBase64(String text) {
        try {
            return Base64.getDecoder().decode(text).length > 0;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
