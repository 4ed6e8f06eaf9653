package io.keystory.platform.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a token is stored as. Tokens are random, so a plain hash does not help whoever reads it. */
public final class TokenDigest {

    private TokenDigest() {}

    /** The SHA-256 of the token's text as 64 hexadecimal digits, for the vault, which keeps texts. */
    public static String text(String token) {
        return HexFormat.of().formatHex(of(token));
    }

    /** The SHA-256 of the token's text. */
    public static byte[] of(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
