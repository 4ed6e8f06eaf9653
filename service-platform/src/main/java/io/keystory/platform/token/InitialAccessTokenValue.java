package io.keystory.platform.token;

import java.util.Optional;

/** What a token looks like that lets clients register: it tells its own id, by which its digest is found in the vault. */
public final class InitialAccessTokenValue {

    private static final TokenForm FORM = new TokenForm("iat");

    private InitialAccessTokenValue() {}

    /** A fresh value of the token with this id, 58 characters. */
    public static String create(String id) {
        return FORM.create(id);
    }

    /** The id that a value tells; empty when it does not look like one. */
    public static Optional<String> id(String value) {
        return FORM.id(value);
    }
}
