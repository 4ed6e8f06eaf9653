package io.keystory.oidc.token.endpoint;

/** One way to get tokens. */
public interface GrantType {

    /** Its name in token requests. */
    String name();

    /** Exchanges what the client presents for tokens; throws the refusal. */
    TokenAnswer exchange(TokenRequest request);
}
