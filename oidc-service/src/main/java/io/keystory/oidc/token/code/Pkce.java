package io.keystory.oidc.token.code;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks that whoever redeems a code began the request. @see <a href="https://www.rfc-editor.org/rfc/rfc7636">RFC 7636</a> */
public final class Pkce {

    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    private Pkce() {}

    /**
     * Whether the verifier fits the challenge; where there is no challenge there must be no verifier either, or somebody
     * stripped the challenge from the request on its way.
     */
    static boolean isFulfilled(String challenge, Optional<String> verifier, boolean isRequired) {
        if (challenge == null) {
            return verifier.isEmpty() && !isRequired;
        }
        return verifier.filter(text -> VERIFIER.matcher(text).matches())
                .map(text -> MessageDigest.isEqual(bytes(challenge), bytes(challengeOf(text))))
                .orElse(false);
    }

    /** The challenge that a verifier fulfils. */
    public static String challengeOf(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes(verifier)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
