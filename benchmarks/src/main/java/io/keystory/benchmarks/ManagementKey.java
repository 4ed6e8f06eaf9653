package io.keystory.benchmarks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.KeyStatus;
import io.keystory.events.signingkey.SigningKeyEvent.SigningKeyGenerated;
import java.time.Instant;
import java.util.Date;

/** Signs tokens of the Management API that a filled log makes believable. */
final class ManagementKey {

    private final ECKey key;

    ManagementKey() throws JOSEException {
        key = new ECKeyGenerator(Curve.P_384).keyID("benchmark").generate();
    }

    SigningKeyGenerated event() {
        return new SigningKeyGenerated(new KeyRingId("ES384"), key.getKeyID(), key.toPublicJWK().toJSONObject(),
                "none", KeyStatus.CURRENT);
    }

    String token() throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES384).type(new JOSEObjectType("at+jwt")).keyID(key.getKeyID())
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer("http://localhost:3001/oidc").audience("https://default.logto.app/api")
                        .subject("benchmark").claim("client_id", "benchmark").claim("scope", "all")
                        .issueTime(new Date()).expirationTime(Date.from(Instant.now().plusSeconds(24 * 3600)))
                        .build());
        jwt.sign(new ECDSASigner(key));
        return jwt.serialize();
    }
}
