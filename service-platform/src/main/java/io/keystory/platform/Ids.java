package io.keystory.platform;

import java.security.SecureRandom;

/** Makes ids and secrets from a cryptographic source of randomness. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String DIGITS = "0123456789";
    private static final String LOWER = DIGITS + "abcdefghijklmnopqrstuvwxyz";
    private static final String MIXED = LOWER + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Ids() {}

    /** An id of 21 characters of 0-9 and a-z. */
    public static String next() {
        return random(LOWER, 21);
    }

    /** A user's id, 12 characters of 0-9 and a-z. */
    public static String nextUser() {
        return random(LOWER, 12);
    }

    /** A secret of 32 characters of 0-9, a-z and A-Z, about 190 bits. */
    public static String nextSecret() {
        return random(MIXED, 32);
    }

    /** A secret of {@code length} characters of 0-9, a-z and A-Z. */
    public static String nextSecret(int length) {
        return random(MIXED, length);
    }

    /** A code of so many digits. */
    public static String nextDigits(int length) {
        return random(DIGITS, length);
    }

    private static String random(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
