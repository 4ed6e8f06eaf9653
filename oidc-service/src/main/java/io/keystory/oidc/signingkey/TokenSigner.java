package io.keystory.oidc.signingkey;

import com.nimbusds.jose.JOSEObjectType;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.SignatureAlgorithm;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Signs tokens with the installation's current keys. */
public final class TokenSigner {

    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");
    private static final JOSEObjectType LOGOUT_TOKEN = new JOSEObjectType("logout+jwt");
    private static final JOSEObjectType INTROSPECTION = new JOSEObjectType("token-introspection+jwt");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeyRings rings;

    TokenSigner(KeyRings rings) {
        this.rings = rings;
    }

    /** An access token. @see <a href="https://www.rfc-editor.org/rfc/rfc9068#section-2.1">RFC 9068, 2.1</a> */
    public String accessToken(SigningKey key, Map<String, ?> claims) {
        return sign(key, ACCESS_TOKEN, claims);
    }

    /** A logout token. @see <a href="https://openid.net/specs/openid-connect-backchannel-1_0.html#LogoutToken">OpenID Connect Back-Channel Logout 1.0, 2.4</a> */
    public String logoutToken(SigningKey key, Map<String, ?> claims) {
        return sign(key, LOGOUT_TOKEN, claims);
    }

    /** What is told of a token. @see <a href="https://www.rfc-editor.org/rfc/rfc9701#section-5">RFC 9701, 5</a> */
    public String introspection(SigningKey key, Map<String, ?> claims) {
        return sign(key, INTROSPECTION, claims);
    }

    /** What is told to a client: an ID token, or a signed answer of userinfo. */
    public String told(SigningKey key, Map<String, ?> claims) {
        return sign(key, JOSEObjectType.JWT, claims);
    }

    /** The key that signs now with the algorithm; the managed one for null. */
    public SigningKey key(SignatureAlgorithm algorithm) {
        if (algorithm != null && algorithm != SignatureAlgorithm.ES384) {
            return rings.current(algorithm.ring().value());
        }
        SigningKey managed = rings.current(KeyRingId.INSTALLATION.value());
        return algorithm == null || managed.signsWith(algorithm)
                ? managed : rings.find(KeyRingId.CHOSEN_ES384.value()).orElse(managed);
    }

    private static String sign(SigningKey key, JOSEObjectType type, Map<String, ?> claims) {
        return key.sign(type, JSON.writeValueAsBytes(claims));
    }
}
