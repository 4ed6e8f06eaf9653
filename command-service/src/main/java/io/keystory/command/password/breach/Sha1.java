package io.keystory.command.password.breach;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/** The SHA-1 of a password, which is what lists of breached ones are keyed by. */
record Sha1(byte[] bytes) {

    private static final int PREFIX_DIGITS = 5;

    static Sha1 of(String password) {
        byte[] text = Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        try {
            return new Sha1(MessageDigest.getInstance("SHA-1").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first eight bytes as a number. */
    long head() {
        return ByteBuffer.wrap(bytes).getLong();
    }

    /** The five digits that a range service is told. */
    String prefix() {
        return hex().substring(0, PREFIX_DIGITS);
    }

    /** The first sixteen digits that it is not told, as a number. */
    long suffixHead() {
        return suffixHead(hex().substring(PREFIX_DIGITS));
    }

    /** The first sixteen digits of a suffix, as a number. */
    static long suffixHead(String suffix) {
        return HexFormat.fromHexDigitsToLong(suffix, 0, 16);
    }

    private String hex() {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
