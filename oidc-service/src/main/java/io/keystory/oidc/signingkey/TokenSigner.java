package io.keystory.oidc.signingkey;

import com.nimbusds.jose.JOSEObjectType;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Signs tokens with the installation's current key. */
public final class TokenSigner {

    /** The ring that signs ID tokens and access tokens. */
    public static final String ALGORITHM = "ES384";

    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeyRings rings;

    TokenSigner(KeyRings rings) {
        this.rings = rings;
    }

    /** An access token. @see <a href="https://www.rfc-editor.org/rfc/rfc9068#section-2.1">RFC 9068, 2.1</a> */
    public String accessToken(Map<String, ?> claims) {
        return sign(ACCESS_TOKEN, claims);
    }

    /** An ID token. @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#IDToken">OpenID Connect Core 2</a> */
    public String idToken(Map<String, ?> claims) {
        return sign(JOSEObjectType.JWT, claims);
    }

    private String sign(JOSEObjectType type, Map<String, ?> claims) {
        return rings.current(ALGORITHM).sign(type, JSON.writeValueAsBytes(claims));
    }
}
