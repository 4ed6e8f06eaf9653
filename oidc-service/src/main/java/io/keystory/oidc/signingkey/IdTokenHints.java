package io.keystory.oidc.signingkey;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.keystory.platform.jose.KeySignatures;
import io.keystory.platform.security.SigningKeys;
import java.text.ParseException;
import java.util.Optional;

/** Reads ID tokens that come back as hints: they may have expired, but must be ours. */
public final class IdTokenHints {

    private final SigningKeys keys;
    private final String issuer;

    IdTokenHints(SigningKeys keys, String issuer) {
        this.keys = keys;
        this.issuer = issuer;
    }

    /** The claims of the ID token; empty for whatever else, other tokens of ours included. */
    public Optional<JWTClaimsSet> read(String hint) {
        try {
            SignedJWT token = SignedJWT.parse(hint);
            JWTClaimsSet claims = token.getJWTClaimsSet();
            return isIdToken(token, claims) && isSigned(token) ? Optional.of(claims) : Optional.empty();
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private boolean isIdToken(SignedJWT token, JWTClaimsSet claims) {
        return JOSEObjectType.JWT.equals(token.getHeader().getType())
                && issuer.equals(claims.getIssuer())
                && claims.getSubject() != null
                && claims.getExpirationTime() != null
                && claims.getAudience().size() == 1;
    }

    private boolean isSigned(SignedJWT token) {
        JWKMatcher matcher = JWKMatcher.forJWSHeader(token.getHeader());
        return matcher != null && keys.get(new JWKSelector(matcher), null).stream()
                .anyMatch(key -> KeySignatures.isValid(token, key));
    }
}
