package io.keystory.oidc.signingkey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.keystory.oidc.support.Calls;
import java.text.ParseException;

/** Verifies tokens as applications do: it keeps the keys of one process, and reads them again for a key it does not know. */
final class CachingVerifier {

    private final Calls process;
    private JWKSet keys;
    private int reads;

    CachingVerifier(Calls process) {
        this.process = process;
        read();
    }

    /** The id of the key that signed; fails when the token cannot be verified with a key that is published now. */
    String verify(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            String id = jwt.getHeader().getKeyID();
            if (keys.getKeyByKeyId(id) == null) {
                read();
            }
            if (keys.getKeyByKeyId(id) == null || !jwt.verify(new ECDSAVerifier((ECKey) keys.getKeyByKeyId(id)))) {
                throw new AssertionError("Signed by " + id + ", which is not published");
            }
            return id;
        } catch (ParseException | JOSEException e) {
            throw new AssertionError(token, e);
        }
    }

    /** How often keys were read. */
    int reads() {
        return reads;
    }

    private void read() {
        try {
            keys = JWKSet.parse(process.get("/oidc/jwks").body());
            reads++;
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
