package io.keystory.oidc.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.KeyStatus;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.events.signingkey.SigningKeyEvent.SigningKeyDeleted;
import io.keystory.events.signingkey.SigningKeyEvent.SigningKeyGenerated;
import io.keystory.events.signingkey.SigningKeyEvent.SigningKeyStatusChanged;
import java.text.ParseException;
import java.util.Map;

/** The key that the provider signs with in tests. */
public final class TestKey {

    private static final KeyRingId RING = KeyRingId.INSTALLATION;

    private static ECKey key;

    private TestKey() {}

    /** Makes sure that there is one. */
    public static synchronized ECKey current() {
        if (key == null) {
            key = new Given(TestProvider.running()).signingKey();
        }
        return key;
    }

    /** Another key takes its place; answers the id of that one. */
    public static String replace() {
        TestProvider.running().events().append(
                new SigningKeyStatusChanged(RING, current().getKeyID(), KeyStatus.PREVIOUS));
        return new Given(TestProvider.running()).signingKey().getKeyID();
    }

    /** An RSA key takes its place; answers its id. */
    public static String replaceByRsa() {
        TestProvider.running().events().append(
                new SigningKeyStatusChanged(RING, current().getKeyID(), KeyStatus.PREVIOUS));
        return TestKeys.keep(RING, SignatureAlgorithm.RS256);
    }

    /** A key for those who chose ES384, of which there is one from then on; answers its id. */
    public static String chosen() {
        return TestKeys.keep(KeyRingId.CHOSEN_ES384, SignatureAlgorithm.ES384);
    }

    /** A previous key of that id whose private part is nowhere, as in a log that came without its vault. */
    public static void lose(String id) {
        TestProvider.running().events().append(new SigningKeyGenerated(RING, id,
                current().toPublicJWK().toJSONObject(), "nowhere", KeyStatus.PREVIOUS));
    }

    /** It is the one again, and the other is gone. */
    public static void restore(String other) {
        TestProvider.running().events().append(
                new SigningKeyStatusChanged(RING, current().getKeyID(), KeyStatus.CURRENT),
                new SigningKeyDeleted(RING, other, "gone"));
        TestProvider.running().catchUp();
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
