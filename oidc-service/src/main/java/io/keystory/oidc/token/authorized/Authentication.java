package io.keystory.oidc.token.authorized;

import io.keystory.oidc.token.authorized.CodeGrant.AskedClaims;
import java.time.Instant;
import java.util.List;

/**
 * When and how the user authenticated, and what the client wants to see of its request again.
 *
 * @param at null where nobody authenticated
 * @param amr the methods that were used
 * @param acr what these amount to, in the terms of the client; null where nobody authenticated
 * @param nonce null when the client sent none
 * @param claims what is to be told beyond what the scopes stand for
 */
public record Authentication(Instant at, List<String> amr, String acr, String nonce, AskedClaims claims) {

    /** Nobody authenticated. */
    public static final Authentication NONE = new Authentication(null, List.of(), null, null, AskedClaims.NONE);
}
