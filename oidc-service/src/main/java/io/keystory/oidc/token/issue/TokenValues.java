package io.keystory.oidc.token.issue;

import io.keystory.platform.Ids;
import io.keystory.platform.possession.Confirmation;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Where the values of new tokens come from. */
public final class TokenValues {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 43;
    private static final int NONCE_BYTES = 32;

    private final UnaryOperator<String> source;

    private TokenValues(UnaryOperator<String> source) {
        this.source = source;
    }

    /** Values that nobody could know. */
    public static TokenValues random() {
        return new TokenValues(purpose -> Ids.nextSecret(LENGTH));
    }

    /**
     * The successors of a token: always the same for the same token and nonce, so that they need not be stored. Whoever
     * has the token alone or the stored nonce alone learns nothing about them.
     */
    public static TokenValues successorsOf(String token, byte[] nonce) {
        return new TokenValues(purpose -> derive(token, nonce, purpose));
    }

    /** What makes the successors of a token unforeseeable. */
    public static byte[] nonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return nonce;
    }

    /** The value of a refresh token. */
    public String refreshToken() {
        return source.apply("refresh");
    }

    String accessToken(String scope, Confirmation confirmation) {
        return source.apply("access " + scope + (confirmation.isNone() ? "" : "\n" + confirmation.stored()));
    }

    String id(String audience, String scope) {
        return source.apply("id " + audience + " " + scope);
    }

    private static String derive(String token, byte[] nonce, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(nonce);
            byte[] value = mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
