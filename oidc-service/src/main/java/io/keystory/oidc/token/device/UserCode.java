package io.keystory.oidc.token.device;

import io.keystory.events.platform.Claim;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code that a person types in: letters without vowels, so that no words come about; case, width and dashes do not count.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8628#section-6.1">RFC 8628, 6.1</a>
 */
public final class UserCode {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int LENGTH = 8;
    private static final Pattern FORM = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");

    private UserCode() {}

    /** A fresh code in the form in which it is shown. */
    static String next() {
        StringBuilder code = new StringBuilder();
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(i -> code.append(LETTERS.charAt(i)));
        return shown(code.toString());
    }

    /** A code in the form in which it is shown, whatever way it was typed; empty when it cannot be one. */
    public static Optional<String> read(String typed) {
        String letters = Claim.normal(typed).toUpperCase(Locale.ROOT).replaceAll("[\\s_-]", "");
        return FORM.matcher(letters).matches() ? Optional.of(shown(letters)) : Optional.empty();
    }

    private static String shown(String letters) {
        return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
    }
}
