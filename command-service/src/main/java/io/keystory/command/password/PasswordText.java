package io.keystory.command.password;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/**
 * The bytes that a typed password stands for: all of its characters, in Unicode normalization form C, as UTF-8.
 *
 * <p>Form C keeps the same password the same on keyboards that compose accents differently. Characters that the
 * running version of Unicode does not know yet stay as they are.
 *
 * @see <a href="https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver">NIST SP 800-63B-4, 3.1.1.2</a>
 */
final class PasswordText {

    /** Far above any policy; only there so that nobody can make us hash a whole request body. */
    private static final int MOST_CHARACTERS = 4_096;

    private PasswordText() {}

    /** What is hashed when a password is set; 400 {@code guard.invalid_input} for what is not text. */
    static byte[] normalised(Secret password) {
        String text = password.value();
        if (text.length() > MOST_CHARACTERS) {
            throw KeystoryException.invalidInput("The password is longer than " + MOST_CHARACTERS + " characters.");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw KeystoryException.invalidInput("The password holds half of a surrogate pair.");
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What is tried when a password is verified: the normalised form, then the form that was typed, as hashes
     * from elsewhere may have been made of that. Nothing for what cannot have been set.
     */
    static List<byte[]> spellings(Secret password) {
        String typed = password.value();
        if (typed.length() > MOST_CHARACTERS || !StandardCharsets.UTF_8.newEncoder().canEncode(typed)) {
            return List.of();
        }
        String normalised = Normalizer.normalize(typed, Normalizer.Form.NFC);
        byte[] first = normalised.getBytes(StandardCharsets.UTF_8);
        return normalised.equals(typed) ? List.of(first) : List.of(first, typed.getBytes(StandardCharsets.UTF_8));
    }
}
