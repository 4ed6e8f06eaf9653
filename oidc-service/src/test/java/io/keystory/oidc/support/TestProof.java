package io.keystory.oidc.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import io.keystory.platform.Ids;
import io.keystory.platform.token.TokenDigest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** DPoP proofs of one key; each method that changes something answers another proof. */
public record TestProof(
        ECKey key, JWK shown, String type, UnaryOperator<JWTClaimsSet.Builder> claims) {

    private static final String ORIGIN = "http://localhost:3001";

    /** Proofs of a key of their own, for no request yet. */
    public static TestProof ofNewKey() {
        ECKey key = newKey();
        return new TestProof(key, key.toPublicJWK(), "dpop+jwt", claims -> claims);
    }

    public static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For a request of this kind, made now. */
    public TestProof request(String method, String path) {
        return claim("htm", method).claim("htu", ORIGIN + path).claim("jti", Ids.next()).issuedAt(Instant.now());
    }

    public TestProof token(String accessToken) {
        return claim("ath", Base64.getUrlEncoder().withoutPadding().encodeToString(TokenDigest.of(accessToken)));
    }

    public TestProof issuedAt(Instant at) {
        return new TestProof(key, shown, type, more(builder -> builder.issueTime(Date.from(at))));
    }

    /** With another claim; null leaves it out. */
    public TestProof claim(String name, Object value) {
        return new TestProof(key, shown, type, more(builder -> builder.claim(name, value)));
    }

    public TestProof type(String other) {
        return new TestProof(key, shown, other, claims);
    }

    /** With another key in the header than the one that signs. */
    public TestProof showing(JWK other) {
        return new TestProof(key, other, type, claims);
    }

    public String thumbprint() {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The compact form, written by hand as libraries refuse to make what is forbidden. */
    public String text() {
        try {
            String signed = encoded(JSONObjectUtils.toJSONString(Map.of("typ", type, "alg", "ES256", "jwk",
                    shown.toJSONObject()))) + "." + encoded(claims.apply(new JWTClaimsSet.Builder()).build().toString());
            return signed + "." + new ECDSASigner(key)
                    .sign(new JWSHeader(JWSAlgorithm.ES256), signed.getBytes(StandardCharsets.US_ASCII));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The header of a request with this proof. */
    public List<String> header() {
        return List.of("DPoP", text());
    }

    /** The headers of a request with a token that is bound to the key. */
    public String[] with(String accessToken) {
        return new String[] {"DPoP", token(accessToken).text(), "Authorization", "DPoP " + accessToken};
    }

    private static String encoded(String json) {
        return Base64URL.encode(json).toString();
    }

    private UnaryOperator<JWTClaimsSet.Builder> more(UnaryOperator<JWTClaimsSet.Builder> change) {
        return builder -> change.apply(claims.apply(builder));
    }
}
