package io.keystory.query.support;

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
import io.keystory.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Signs access tokens with a key that the log knows. */
final class TestTokens {

    static final Duration LONG = Duration.ofMinutes(10);

    private final ECKey key;

    TestTokens(TestEvents events) {
        try {
            key = new ECKeyGenerator(Curve.P_384).keyID(Ids.next()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        events.append(new SigningKeyGenerated(new KeyRingId("ES384"), key.getKeyID(),
                key.toPublicJWK().toJSONObject(), "none", KeyStatus.CURRENT));
    }

    String management(String subject, String scope, Duration lifetime) {
        return of(subject, subject, "https://default.logto.app/api", scope, lifetime);
    }

    /** A token of this user for somebody's API. */
    String resource(String userId, String resource) {
        return of(userId, "an-application", resource, "", LONG);
    }

    private String of(String subject, String client, String audience, String scope, Duration lifetime) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES384)
                            .type(new JOSEObjectType("at+jwt"))
                            .keyID(key.getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .issuer("http://localhost:3001/oidc")
                            .audience(audience)
                            .subject(subject)
                            .claim("client_id", client)
                            .claim("scope", scope)
                            .issueTime(new Date())
                            .expirationTime(Date.from(Instant.now().plus(lifetime)))
                            .build());
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
