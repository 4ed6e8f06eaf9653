package io.keystory.oidc.token.endpoint;

import io.keystory.oidc.token.issue.AccessTokens.AccessToken;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answer to a token request; what was not issued is null.
 *
 * @param expiresIn of the access token, in seconds
 * @param tokenType how the access token is presented
 * @param issuedTokenType told by token exchange only
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.1">RFC 6749, 5.1</a>
 */
public record TokenAnswer(String accessToken, long expiresIn, String idToken, String refreshToken, String scope,
        String tokenType, String issuedTokenType) {

    /** The answer with an access token, and what else was issued. */
    public TokenAnswer(AccessToken access, String idToken, String refreshToken, String issuedTokenType) {
        this(access.value(), access.ttl(), idToken, refreshToken, access.scope(), access.type(), issuedTokenType);
    }

    /** The answer to anything but a token exchange. */
    public TokenAnswer(AccessToken access, String idToken, String refreshToken) {
        this(access, idToken, refreshToken, null);
    }

    /** The members as they are sent; the scope is told even when it is empty. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("access_token", accessToken);
        members.put("expires_in", expiresIn);
        if (idToken != null) {
            members.put("id_token", idToken);
        }
        if (refreshToken != null) {
            members.put("refresh_token", refreshToken);
        }
        if (issuedTokenType != null) {
            members.put("issued_token_type", issuedTokenType);
        }
        members.put("scope", scope);
        members.put("token_type", tokenType);
        return members;
    }
}
