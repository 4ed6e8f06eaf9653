package io.keystory.oidc.signingkey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import io.keystory.events.signingkey.SignatureAlgorithm;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.spec.PKCS8EncodedKeySpec;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Optional;

/** A private key, ready to sign. */
public final class SigningKey {

    private final String keyId;
    private final JWSAlgorithm algorithm;
    private final JWSSigner signer;

    private SigningKey(String keyId, JWSAlgorithm algorithm, JWSSigner signer) {
        this.keyId = keyId;
        this.algorithm = algorithm;
        this.signer = signer;
    }

    /** Opens a private JWK; {@code provider} signs, the JDK when there is none. */
    static SigningKey of(String keyId, String algorithm, String privateJwk, Optional<Provider> provider) {
        try {
            JWSSigner signer = signer(JWK.parse(privateJwk), provider);
            provider.ifPresent(signer.getJCAContext()::setProvider);
            return new SigningKey(keyId, JWSAlgorithm.parse(algorithm), signer);
        } catch (ParseException | JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException("The signing key " + keyId + " cannot be used", e);
        }
    }

    boolean signsWith(SignatureAlgorithm wanted) {
        return algorithm.getName().equals(wanted.wireName());
    }

    /**
     * The left half of the text's hash, as an ID token vouches for what is issued beside it.
     *
     * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#CodeIDToken">OpenID Connect Core 3.1.3.6</a>
     */
    public String halfHash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance(hashName()).digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64URL.encode(Arrays.copyOf(hash, hash.length / 2)).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash that the algorithm signs; Ed25519 has SHA-512 within. */
    private String hashName() {
        return algorithm.equals(JWSAlgorithm.EdDSA) ? "SHA-512" : "SHA-" + algorithm.getName().substring(2);
    }

    /** The compact form of a token of {@code type} with this payload. */
    String sign(JOSEObjectType type, byte[] payload) {
        JWSObject token = new JWSObject(
                new JWSHeader.Builder(algorithm).type(type).keyID(keyId).build(), new Payload(payload));
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("Signing with " + keyId + " failed", e);
        }
        return token.serialize();
    }

    private static JWSSigner signer(JWK key, Optional<Provider> provider)
            throws JOSEException, GeneralSecurityException {
        return switch (key) {
            case ECKey ec -> new ECDSASigner(forProvider("EC", ec.toPrivateKey(), provider), ec.getCurve());
            case RSAKey rsa -> new RSASSASigner(forProvider("RSA", rsa.toPrivateKey(), provider));
            case OctetKeyPair ed25519 -> new EdwardsSigner(ed25519, provider);
            default -> throw new IllegalStateException("Keys of type " + key.getKeyType() + " do not sign tokens");
        };
    }

    /** The key in the form that the provider needs, so that it is not converted at every signature. */
    private static PrivateKey forProvider(String type, PrivateKey key, Optional<Provider> provider)
            throws GeneralSecurityException {
        return provider.isEmpty() ? key
                : KeyFactory.getInstance(type, provider.get()).generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
    }
}
