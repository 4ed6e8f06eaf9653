package io.keystory.oidc.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Map;

/** The key that the provider signs with in tests. */
public final class TestKey {

    private static ECKey key;

    private TestKey() {}

    /** Makes sure that there is one. */
    public static synchronized ECKey current() {
        if (key == null) {
            key = new Given(TestProvider.running()).signingKey();
        }
        return key;
    }

    /** The claims of a token that this key signed; fails for any other. */
    public static Map<String, Object> claims(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!jwt.verify(new ECDSAVerifier(current()))) {
                throw new AssertionError("Not signed by the current key");
            }
            return jwt.getPayload().toJSONObject();
        } catch (ParseException | JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** The type that the token's header tells. */
    public static String type(String token) {
        try {
            return SignedJWT.parse(token).getHeader().getType().getType();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
