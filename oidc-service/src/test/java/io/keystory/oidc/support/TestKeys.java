package io.keystory.oidc.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.KeyStatus;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.events.signingkey.SigningKeyEvent.SigningKeyGenerated;
import io.keystory.platform.Ids;
import io.keystory.platform.crypto.FastCrypto;
import io.keystory.store.vault.VaultEntry;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A key for every algorithm, and how a client verifies what they signed: by the published keys alone. */
public final class TestKeys {

    private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static boolean areThere;

    private TestKeys() {}

    /** Makes sure that every algorithm has a key. */
    public static synchronized void all() {
        TestKey.current();
        if (!areThere) {
            for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
                if (algorithm != SignatureAlgorithm.ES384) {
                    keep(algorithm.ring(), algorithm);
                }
            }
            TestProvider.running().catchUp();
            areThere = true;
        }
    }

    /** The claims of a token that a published key of this algorithm signed; fails for any other. */
    public static JsonNode verified(String token, SignatureAlgorithm algorithm) {
        try {
            JWSObject signed = JWSObject.parse(token);
            JWK key = JWKSet.parse(TestProvider.running().calls().get("/oidc/jwks").body())
                    .getKeyByKeyId(signed.getHeader().getKeyID());
            boolean isRight = signed.getHeader().getAlgorithm().getName().equals(algorithm.wireName())
                    && key.getAlgorithm().getName().equals(algorithm.wireName());
            if (!isRight || !isSigned(signed, key)) {
                throw new AssertionError("Not signed with " + algorithm.wireName());
            }
            return JsonMapper.shared().readTree(signed.getPayload().toString());
        } catch (ParseException | JOSEException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Gives a ring a current key for the algorithm, and answers its id. */
    static String keep(KeyRingId ring, SignatureAlgorithm algorithm) {
        JWK key = pair(algorithm);
        Map<String, Object> published = key.toPublicJWK().toJSONObject();
        published.put("alg", algorithm.wireName());
        String vaultId = Ids.next();
        TestProvider.running().events().append(
                List.of(new VaultEntry(vaultId, "signing-key", ring.stream(), key.toJSONString(), null)),
                new SigningKeyGenerated(ring, key.getKeyID(), published, vaultId, KeyStatus.CURRENT));
        return key.getKeyID();
    }

    private static JWK pair(SignatureAlgorithm algorithm) {
        try {
            return switch (algorithm) {
                case ES384, ES256 -> new ECKeyGenerator(Curve.forJWSAlgorithm(JWSAlgorithm.parse(algorithm.wireName()))
                        .iterator().next()).keyID(Ids.next()).generate();
                case RS256, PS256 -> rsa();
                case EDDSA -> ed25519();
            };
        } catch (JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An RSA key pair. */
    public static RSAKey rsa() throws GeneralSecurityException {
        KeyPair pair = FastCrypto.rsaKeys(2048);
        return new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey(pair.getPrivate()).keyID(Ids.next()).build();
    }

    /** A key pair for Ed25519. */
    public static OctetKeyPair ed25519() throws GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] point = pair.getPublic().getEncoded();
        return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(Arrays.copyOfRange(point, point.length - 32, point.length)))
                .d(Base64URL.encode(((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow()))
                .keyID(Ids.next())
                .build();
    }

    /** Whether the key made the signature. */
    public static boolean isSigned(JWSObject token, JWK key) throws JOSEException, GeneralSecurityException {
        return switch (key) {
            case ECKey ec -> token.verify(new ECDSAVerifier(ec.toPublicJWK()));
            case RSAKey rsa -> token.verify(new RSASSAVerifier(rsa.toPublicJWK()));
            case OctetKeyPair edwards -> isSignedByEdwards(token, edwards.getDecodedX());
            default -> false;
        };
    }

    private static boolean isSignedByEdwards(JWSObject token, byte[] point) throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(ED25519_PREFIX, ED25519_PREFIX.length + point.length);
        System.arraycopy(point, 0, encoded, ED25519_PREFIX.length, point.length);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        signature.update(token.getSigningInput());
        return signature.verify(token.getSignature().decode());
    }
}
