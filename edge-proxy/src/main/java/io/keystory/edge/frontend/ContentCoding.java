package io.keystory.edge.frontend;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a file's bytes are coded on the wire; the order is the order of preference. */
enum ContentCoding {

    BROTLI("br", ".br"),
    GZIP("gzip", ".gz"),
    IDENTITY("identity", "");

    private final String token;
    private final String suffix;

    ContentCoding(String token, String suffix) {
        this.token = token;
        this.suffix = suffix;
    }

    /** The name in Accept-Encoding and Content-Encoding. */
    String token() {
        return token;
    }

    /** What the build appends to the name of the file that holds this coding. */
    String suffix() {
        return suffix;
    }

    /**
     * Whether the values of Accept-Encoding allow this coding.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3">RFC 9110, section 12.5.3</a>
     */
    boolean isAcceptedBy(List<String> values) {
        return values.stream().flatMap(value -> Arrays.stream(value.split(",")))
                .map(item -> item.strip().toLowerCase(Locale.ROOT))
                .anyMatch(item -> item.equals(token) || item.startsWith(token + ";") && !hasNoWeight(item));
    }

    private static boolean hasNoWeight(String item) {
        return item.substring(item.indexOf(';') + 1).strip().matches("q\\s*=\\s*0(\\.0{0,3})?");
    }
}
