package io.keystory.command.password;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Argon2 hash in its portable text form {@code $argon2id$v=19$m=19456,t=2,p=1$salt$tag}.
 *
 * @see <a href="https://github.com/P-H-C/phc-string-format/blob/master/phc-sf-spec.md">PHC string format</a>
 */
record Argon2Hash(Argon2Cost cost, byte[] salt, byte[] tag) {

    private static final Pattern FORM = Pattern.compile(
            "\\$argon2(id|i|d)(?:\\$v=(\\d{1,3}))?\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,9})"
                    + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    /** The hash that the text describes; empty when it describes none. Hashes without a version are of 1.0. */
    static Optional<Argon2Hash> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var cost = new Argon2Cost(
                    Argon2Cost.Variant.valueOf(parts.group(1).toUpperCase(Locale.ROOT)),
                    parts.group(2) == null ? 16 : Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)),
                    Integer.parseInt(parts.group(4)),
                    Integer.parseInt(parts.group(5)));
            return Optional.of(new Argon2Hash(cost, decode(parts.group(6)), decode(parts.group(7))));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The portable text form. */
    String text() {
        return "$argon2%s$v=%d$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.variant().name().toLowerCase(Locale.ROOT),
                        cost.version(),
                        cost.memoryKib(),
                        cost.iterations(),
                        cost.parallelism(),
                        encode(salt),
                        encode(tag));
    }

    private static byte[] decode(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
