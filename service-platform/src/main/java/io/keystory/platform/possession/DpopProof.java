package io.keystory.platform.possession;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.keystory.platform.jose.KeySignatures;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * What a well-formed and rightly signed DPoP proof says; whether it fits a request is not looked at yet.
 *
 * @param algorithm with which it is signed
 * @param thumbprint of the key that signed it
 * @param notBefore when it begins to count, which is when it was made unless it says otherwise
 * @param expiresAt when it does no longer, or {@link Instant#MAX}
 * @param accessTokenHash null when it is for no access token
 * @param nonce null when it was made without one
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9449#section-4.2">RFC 9449, 4.2</a>
 */
record DpopProof(String algorithm, String thumbprint, String id, String method, String target, Instant issuedAt,
        Instant notBefore, Instant expiresAt, String accessTokenHash, String nonce) {

    /** The algorithms that proofs may be signed with. */
    static final List<String> ALGORITHMS =
            List.of("ES256", "ES384", "ES512", "PS256", "PS384", "PS512", "RS256", "RS384", "RS512", "EdDSA", "Ed25519");

    private static final JOSEObjectType TYPE = new JOSEObjectType("dpop+jwt");
    private static final int LONGEST_ID = 256;

    /** The proof, or the refusal of the first rule that it breaks. */
    static DpopProof parse(String compact) {
        try {
            SignedJWT jwt = SignedJWT.parse(compact);
            JWK key = key(jwt.getHeader());
            if (!KeySignatures.isValid(jwt, key)) {
                throw ProofRefusal.invalidProof("The proof is not signed by its own key with an algorithm of that key.");
            }
            return of(jwt.getHeader(), key.computeThumbprint().toString(), jwt.getJWTClaimsSet());
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            throw ProofRefusal.invalidProof("The proof is not a well-formed signed JWT.");
        }
    }

    private static JWK key(JWSHeader header) {
        if (!TYPE.equals(header.getType())) {
            throw ProofRefusal.invalidProof("The proof must be of the type dpop+jwt.");
        }
        return Optional.ofNullable(header.getJWK()).filter(key -> !key.isPrivate())
                .filter(key -> ALGORITHMS.contains(header.getAlgorithm().getName()))
                .orElseThrow(() -> ProofRefusal.invalidProof(
                        "The proof must hold its public key and be signed with an asymmetric algorithm."));
    }

    private static DpopProof of(JWSHeader header, String thumbprint, JWTClaimsSet claims) throws ParseException {
        String id = required(claims, "jti");
        if (id.length() > LONGEST_ID || claims.getIssueTime() == null) {
            throw ProofRefusal.invalidProof("The proof needs an iat, and a jti of at most 256 characters.");
        }
        Instant issuedAt = claims.getIssueTime().toInstant();
        return new DpopProof(header.getAlgorithm().getName(), thumbprint, id, required(claims, "htm"),
                required(claims, "htu"), issuedAt, time(claims.getNotBeforeTime(), issuedAt),
                time(claims.getExpirationTime(), Instant.MAX), claims.getStringClaim("ath"), claims.getStringClaim("nonce"));
    }

    private static Instant time(Date given, Instant otherwise) {
        return given == null ? otherwise : given.toInstant();
    }

    private static String required(JWTClaimsSet claims, String name) throws ParseException {
        return Optional.ofNullable(claims.getStringClaim(name)).filter(value -> !value.isEmpty())
                .orElseThrow(() -> ProofRefusal.invalidProof("The proof lacks " + name + "."));
    }
}
