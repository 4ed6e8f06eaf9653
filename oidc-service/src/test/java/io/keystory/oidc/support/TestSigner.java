package io.keystory.oidc.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a client signs with, for any algorithm there is.
 *
 * @param key the public half; null for algorithms of secrets
 */
public record TestSigner(JWSAlgorithm algorithm, JWK key, JWSSigner signer) {

    private static final Set<JWSAlgorithm> ANY = Stream.of(JWSAlgorithm.Family.SIGNATURE, JWSAlgorithm.Family.HMAC_SHA)
            .flatMap(Set::stream).collect(Collectors.toSet());

    private static RSAKey rsa;

    /** With a key of its own, or with {@code secret}. */
    public static TestSigner of(String name, String secret) {
        JWSAlgorithm algorithm = JWSAlgorithm.parse(name);
        try {
            return switch (name.substring(0, 2)) {
                case "HS" -> new TestSigner(algorithm, null, bytes(signed -> mac(name, secret, signed)));
                case "ES" -> ofCurve(algorithm);
                case "RS", "PS" -> new TestSigner(algorithm, rsa().toPublicJWK(), new RSASSASigner(rsa()));
                default -> edwards(algorithm);
            };
        } catch (JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestSigner ofCurve(JWSAlgorithm algorithm) throws JOSEException {
        var key = new ECKeyGenerator(Curve.forJWSAlgorithm(algorithm).iterator().next()).generate();
        return new TestSigner(algorithm, key.toPublicJWK(), new ECDSASigner(key));
    }

    private static TestSigner edwards(JWSAlgorithm algorithm) throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] encoded = pair.getPublic().getEncoded();
        JWK key = new OctetKeyPair.Builder(Curve.Ed25519,
                Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length))).build();
        return new TestSigner(algorithm, key, bytes(signed -> {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(signed);
            return signature.sign();
        }));
    }

    private static byte[] mac(String name, String secret, byte[] signed) throws GeneralSecurityException {
        String hmac = "HmacSHA" + name.substring(2);
        Mac mac = Mac.getInstance(hmac);
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), hmac));
        return mac.doFinal(signed);
    }

    private static synchronized RSAKey rsa() throws GeneralSecurityException {
        if (rsa == null) {
            rsa = TestKeys.rsa();
        }
        return rsa;
    }

    private static JWSSigner bytes(Bytes signs) {
        return new JWSSigner() {

            @Override
            public Base64URL sign(JWSHeader header, byte[] signed) {
                try {
                    return Base64URL.encode(signs.sign(signed));
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public Set<JWSAlgorithm> supportedJWSAlgorithms() {
                return ANY;
            }

            @Override
            public JCAContext getJCAContext() {
                return new JCAContext();
            }
        };
    }

    /** A signature of bytes. */
    private interface Bytes {
        byte[] sign(byte[] signed) throws GeneralSecurityException;
    }
}
