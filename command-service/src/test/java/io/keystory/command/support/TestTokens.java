package io.keystory.command.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.keystory.events.signingkey.KeyRingFold;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.KeyRingView.SigningKey;
import io.keystory.store.EventLog;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;

/** Signs access tokens with the key that the seed has made. */
final class TestTokens {

    private final ECKey key;

    TestTokens(EventLog log) {
        key = log.streams().fold(KeyRingId.INSTALLATION.stream(), new KeyRingFold()).orElseThrow().keys().stream()
                .map(kept -> parsed(log, kept)).filter(ECKey.class::isInstance).findFirst().orElseThrow().toECKey();
    }

    private static JWK parsed(EventLog log, SigningKey kept) {
        try {
            return JWK.parse(log.vault().open(kept.privateKeyId()).orElseThrow());
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    String management(String subject, String clientId, String scope) {
        return issue("https://default.logto.app/api", subject, clientId, scope);
    }

    String issue(String audience, String subject, String clientId, String scope) {
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
                            .claim("client_id", clientId)
                            .claim("scope", scope)
                            .issueTime(new Date())
                            .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                            .build());
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
