package io.keystory.command.connector.social;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.keystory.events.platform.KeystoryException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * What Apple takes for a client's secret: a token signed with the team's key, good for a few minutes.
 *
 * @see <a href="https://developer.apple.com/documentation/accountorganizationaldatasharing/creating-a-client-secret">Apple</a>
 */
final class AppleClientSecret {

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private AppleClientSecret() {}

    /** The secret of this moment; 400 connector.invalid_config when the key is none. */
    static String of(Map<String, Object> config, Instant now) {
        try {
            SignedJWT secret = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(String.valueOf(config.get("keyId"))).build(),
                    new JWTClaimsSet.Builder()
                            .issuer(String.valueOf(config.get("teamId")))
                            .subject(String.valueOf(config.get("clientId")))
                            .audience("https://appleid.apple.com")
                            .issueTime(Date.from(now))
                            .expirationTime(Date.from(now.plus(LIFETIME)))
                            .build());
            secret.sign(new ECDSASigner(key(String.valueOf(config.get("privateKey")))));
            return secret.serialize();
        } catch (GeneralSecurityException | JOSEException | IllegalArgumentException | ClassCastException e) {
            throw new KeystoryException("connector.invalid_config", 400, List.of("privateKey is no EC key in PEM"));
        }
    }

    private static ECPrivateKey key(String pem) throws GeneralSecurityException {
        byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        return (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }
}
