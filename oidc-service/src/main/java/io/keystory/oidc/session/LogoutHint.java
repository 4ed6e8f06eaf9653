package io.keystory.oidc.session;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jwt.SignedJWT;
import io.keystory.platform.security.SigningKeys;
import java.text.ParseException;
import java.util.Optional;

/** Reads an ID token hint, which may have expired but must be ours. */
final class LogoutHint {

    private final SigningKeys keys;

    LogoutHint(SigningKeys keys) {
        this.keys = keys;
    }

    /** The client that the hint was issued to; empty when it is absent or not ours. */
    Optional<String> clientOf(String hint) {
        if (hint == null) {
            return Optional.empty();
        }
        try {
            SignedJWT token = SignedJWT.parse(hint);
            return isOurs(token) ? token.getJWTClaimsSet().getAudience().stream().findFirst() : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(SignedJWT token) throws JOSEException {
        JWSHeader header = token.getHeader();
        JWKMatcher matcher = JWKMatcher.forJWSHeader(header);
        if (matcher == null) {
            return false;
        }
        for (JWK key : keys.get(new JWKSelector(matcher), null)) {
            JWSVerifier verifier = new DefaultJWSVerifierFactory()
                    .createJWSVerifier(header, ((AsymmetricJWK) key).toPublicKey());
            if (token.verify(verifier)) {
                return true;
            }
        }
        return false;
    }
}
