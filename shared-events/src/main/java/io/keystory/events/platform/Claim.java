package io.keystory.events.platform;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A value that at most one aggregate may hold, such as a username.
 *
 * @param kind what must be unique, such as {@code username}
 * @param value the canonical form
 */
public record Claim(String kind, String value) {

    /** That on an e-mail address; case makes no difference. */
    public static Claim email(String email) {
        return new Claim("email", normal(email).toLowerCase(Locale.ROOT));
    }

    /** That on a phone number with its country code; only digits count. */
    public static Claim phone(String phone) {
        return new Claim("phone", normal(phone).replaceAll("[^0-9]", ""));
    }

    /** A text as people compare it: compatible characters are the same, and space around it is nothing. */
    public static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
