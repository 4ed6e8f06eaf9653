package io.keystory.platform.possession;

import java.util.Map;

/**
 * What whoever presents a token must prove to hold beside it.
 *
 * @param member the member of {@code cnf}; empty when nothing need be proved
 * @param thumbprint the base64url SHA-256 of the key or certificate
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7800#section-3.1">RFC 7800, 3.1</a>
 */
public record Confirmation(String member, String thumbprint) {

    /** The token alone is enough. */
    public static final Confirmation NONE = new Confirmation("", "");

    private static final String KEY = "jkt";
    private static final String CERTIFICATE = "x5t#S256";
    private static final String SEPARATOR = "=";

    /** The private key to a public one. @see <a href="https://www.rfc-editor.org/rfc/rfc9449#section-6">RFC 9449, 6</a> */
    public static Confirmation key(String thumbprint) {
        return new Confirmation(KEY, thumbprint);
    }

    /** The private key to a certificate. @see <a href="https://www.rfc-editor.org/rfc/rfc8705#section-3.1">RFC 8705, 3.1</a> */
    public static Confirmation certificate(String thumbprint) {
        return new Confirmation(CERTIFICATE, thumbprint);
    }

    /** What a {@code cnf} claim says; null says nothing. */
    public static Confirmation ofClaim(Map<String, ?> cnf) {
        return cnf == null || cnf.isEmpty() ? NONE : cnf.entrySet().stream().findFirst()
                .map(e -> new Confirmation(e.getKey(), String.valueOf(e.getValue()))).orElse(NONE);
    }

    /** What was stored as {@link #stored}. */
    public static Confirmation ofStored(String text) {
        int separator = text == null ? -1 : text.indexOf(SEPARATOR);
        return separator < 0 ? NONE
                : new Confirmation(text.substring(0, separator), text.substring(separator + SEPARATOR.length()));
    }

    /** The form in a database; null when nothing need be proved. */
    public String stored() {
        return isNone() ? null : member + SEPARATOR + thumbprint;
    }

    /** The claim {@code cnf}. */
    public Map<String, String> claim() {
        return Map.of(member, thumbprint);
    }

    /** Whether {@code shown} is what must be proved, or nothing need be. */
    public boolean isShownBy(Confirmation shown) {
        return isNone() || equals(shown);
    }

    /** Whether the token alone is enough. */
    public boolean isNone() {
        return member.isEmpty();
    }

    /** Whether a key has to be held, rather than a certificate. */
    public boolean isKey() {
        return KEY.equals(member);
    }

    /** How a token with this confirmation is presented. */
    public String tokenType() {
        return isKey() ? "DPoP" : "Bearer";
    }
}
