package io.keystory.command.signingkey;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import io.keystory.events.platform.Secret;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.SigningKeyCommand.NewKey;
import io.keystory.platform.Ids;
import io.keystory.platform.crypto.FastCrypto;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Map;

/** Makes key pairs for a ring, named by their thumbprint. @see <a href="https://www.rfc-editor.org/rfc/rfc7638">RFC 7638</a> */
public final class KeyGenerator {

    private static final int RSA_BITS = 2048;
    private static final int INSTALLATION_RSA_BITS = 4096;
    private static final int COOKIE_SECRET_LENGTH = 43;
    private static final int ED25519_BYTES = 32;

    /** A new key pair of the ring's algorithm; throws IllegalArgumentException for a ring that has none. */
    public NewKey generate(KeyRingId ring) {
        return made(() -> switch (ring.value()) {
            case "ES384", "ES384-chosen" -> ellipticCurve(Curve.P_384, JWSAlgorithm.ES384);
            case "ES256" -> ellipticCurve(Curve.P_256, JWSAlgorithm.ES256);
            case "RS256" -> rsa(JWSAlgorithm.RS256, RSA_BITS);
            case "PS256" -> rsa(JWSAlgorithm.PS256, RSA_BITS);
            case "EdDSA" -> ed25519();
            default -> throw new IllegalArgumentException("No keys are made for " + ring);
        });
    }

    /** A new RSA key pair for the installation's own ring. */
    public NewKey installationRsa() {
        return made(() -> rsa(JWSAlgorithm.RS256, INSTALLATION_RSA_BITS));
    }

    /** A new secret for cookies; nothing of it is public. */
    public NewKey cookieSecret() {
        return new NewKey(Ids.next(), Map.of("kty", "oct"), Ids.next(),
                new Secret(Ids.nextSecret(COOKIE_SECRET_LENGTH)));
    }

    private static NewKey made(Making making) {
        try {
            JWK key = making.make();
            return new NewKey(key.getKeyID(), key.toPublicJWK().toJSONObject(), Ids.next(),
                    new Secret(key.toJSONString()));
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException("This platform cannot make such keys", e);
        }
    }

    private static JWK ellipticCurve(Curve curve, Algorithm algorithm) throws GeneralSecurityException, JOSEException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve.getStdName()));
        KeyPair pair = generator.generateKeyPair();
        return new ECKey.Builder(curve, (ECPublicKey) pair.getPublic())
                .privateKey(pair.getPrivate())
                .algorithm(algorithm)
                .keyUse(KeyUse.SIGNATURE)
                .keyIDFromThumbprint()
                .build();
    }

    private static JWK rsa(Algorithm algorithm, int bits) throws GeneralSecurityException, JOSEException {
        KeyPair pair = FastCrypto.rsaKeys(bits);
        return new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                .privateKey(pair.getPrivate())
                .algorithm(algorithm)
                .keyUse(KeyUse.SIGNATURE)
                .keyIDFromThumbprint()
                .build();
    }

    private static JWK ed25519() throws GeneralSecurityException, JOSEException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] publicKey = Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length);
        byte[] privateKey = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
        return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(publicKey))
                .d(Base64URL.encode(privateKey))
                .algorithm(JWSAlgorithm.EdDSA)
                .keyUse(KeyUse.SIGNATURE)
                .keyIDFromThumbprint()
                .build();
    }

    private interface Making {
        JWK make() throws GeneralSecurityException, JOSEException;
    }
}
