package io.keystory.oidc.application;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an authorization request is answered with.
 *
 * @see <a href="https://openid.net/specs/oauth-v2-multiple-response-types-1_0.html">OAuth 2.0 Multiple Response Type Encoding Practices</a>
 */
public enum ResponseType {

    /** A code to exchange. */
    CODE("code"),

    /** An ID token alone. */
    ID_TOKEN("id_token"),

    /** An ID token and an access token. */
    ID_TOKEN_AND_TOKEN("id_token token");

    private static final Set<String> IN_FRONT = Set.of("token", "id_token");

    private final String wireName;

    ResponseType(String wireName) {
        this.wireName = wireName;
    }

    /** The one that these words stand for, which come in any order; empty for any other. */
    public static Optional<ResponseType> of(String text) {
        return Arrays.stream(values()).filter(type -> words(text).equals(words(type.wireName))).findFirst();
    }

    /** Whether a request that says so, be it of a known type or not, has answers that stay out of queries. */
    public static boolean isInFront(String text) {
        return words(text).stream().anyMatch(IN_FRONT::contains);
    }

    /** The name in the protocol. */
    public String wireName() {
        return wireName;
    }

    /** Whether tokens come without a code. */
    public boolean isImplicit() {
        return this != CODE;
    }

    /** Whether an access token comes along. */
    public boolean bringsAccessToken() {
        return this == ID_TOKEN_AND_TOKEN;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ", -1)).sorted().toList();
    }
}
