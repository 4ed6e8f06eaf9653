package io.keystory.oidc.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ProtocolEvent.ClientCredentialsChosen;
import io.keystory.events.application.protocol.ClientAuthenticationMethod;
import io.keystory.events.application.protocol.ClientCredentialRules;
import io.keystory.platform.Ids;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A client's own key and what it signs. */
public final class TestClientKey {

    public static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final String ISSUER = "http://localhost:3001/oidc";

    private final ECKey key = TestProof.newKey();

    /** The event by which the client authenticates with this key from then on. */
    public ClientCredentialsChosen of(String client) {
        return new ClientCredentialsChosen(new ApplicationId(client), new ClientCredentialRules(
                ClientAuthenticationMethod.PRIVATE_KEY_JWT, null, jwks(), null, null));
    }

    /** The public half. */
    public Map<String, Object> jwks() {
        return new JWKSet(List.of(key.toPublicJWK())).toJSONObject();
    }

    public ECKey key() {
        return key;
    }

    /** The usual claims of an assertion, made now. */
    public static JWTClaimsSet.Builder claims(String client) {
        return new JWTClaimsSet.Builder().issuer(client).subject(client).audience(ISSUER).jwtID(Ids.next())
                .issueTime(new Date()).expirationTime(Date.from(Instant.now().plusSeconds(60)));
    }

    /** An assertion whose claims deviate from the usual. */
    public String assertion(String client, UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed("JWT", change.apply(claims(client)).build());
    }

    public String assertion(String client) {
        return assertion(client, claims -> claims);
    }

    /** A message of this type. */
    public String signed(String type, JWTClaimsSet claims) {
        try {
            return signed(type, claims, JWSAlgorithm.ES256, new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A message that is signed some other way. */
    public static String signed(String type, JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(algorithm).type(new JOSEObjectType(type)).build(), claims);
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
