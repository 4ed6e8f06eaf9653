package io.keystory.platform.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.util.Set;

/**
 * Verifies signatures by one key. Which algorithms count, the key decides and never the message, so that a public key
 * cannot be passed off as a shared secret.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8725#section-3.1">RFC 8725, 3.1</a>
 */
public final class KeySignatures {

    private static final int SHORTEST_RSA = 2048;

    private KeySignatures() {}

    /** The algorithms that the key may sign with; none for keys that are too weak or not meant for signing. */
    public static Set<JWSAlgorithm> algorithms(JWK key) {
        if (key.getKeyUse() != null && !KeyUse.SIGNATURE.equals(key.getKeyUse())) {
            return Set.of();
        }
        Set<JWSAlgorithm> byType = byType(key);
        if (key.getAlgorithm() == null) {
            return byType;
        }
        JWSAlgorithm only = JWSAlgorithm.parse(key.getAlgorithm().getName());
        return byType.contains(only) ? Set.of(only) : Set.of();
    }

    /** Whether the key made the signature, with an algorithm of its own and without extensions that must be understood. */
    public static boolean isValid(JWSObject message, JWK key) {
        JWSAlgorithm algorithm = message.getHeader().getAlgorithm();
        if (!algorithms(key).contains(algorithm) || message.getHeader().getCriticalParams() != null) {
            return false;
        }
        try {
            return verifies(message, key);
        } catch (JOSEException | GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Set<JWSAlgorithm> byType(JWK key) {
        return switch (key) {
            case ECKey ec when Curve.P_256.equals(ec.getCurve()) -> Set.of(JWSAlgorithm.ES256);
            case ECKey ec when Curve.P_384.equals(ec.getCurve()) -> Set.of(JWSAlgorithm.ES384);
            case ECKey ec when Curve.P_521.equals(ec.getCurve()) -> Set.of(JWSAlgorithm.ES512);
            case RSAKey rsa when rsa.size() >= SHORTEST_RSA -> Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.PS384, JWSAlgorithm.PS512);
            case OctetKeyPair okp when Curve.Ed25519.equals(okp.getCurve()) ->
                Set.of(JWSAlgorithm.EdDSA, JWSAlgorithm.Ed25519);
            case OctetSequenceKey secret -> Set.of(JWSAlgorithm.HS256);
            default -> Set.of();
        };
    }

    private static boolean verifies(JWSObject message, JWK key) throws JOSEException, GeneralSecurityException {
        return key instanceof OctetKeyPair okp
                ? EdwardsSignature.isValid(message, okp) : message.verify(verifier(key));
    }

    private static JWSVerifier verifier(JWK key) throws JOSEException {
        return switch (key) {
            case ECKey ec -> new ECDSAVerifier(ec.toPublicJWK());
            case RSAKey rsa -> new RSASSAVerifier(rsa.toPublicJWK());
            case OctetSequenceKey secret -> new MACVerifier(secret);
            default -> throw new JOSEException("Keys of type " + key.getKeyType() + " do not sign");
        };
    }
}
