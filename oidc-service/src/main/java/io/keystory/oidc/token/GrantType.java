package io.keystory.oidc.token;

/** One way to get tokens. */
interface GrantType {

    /** Its name in token requests. */
    String name();

    /** Exchanges what the client presents for tokens; throws the refusal. */
    TokenAnswer exchange(TokenRequest request);
}
