package io.keystory.platform.possession;

import io.keystory.platform.domain.Endpoints;
import io.keystory.platform.token.TokenDigest;
import io.keystory.platform.token.UsedIds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Accepts DPoP proofs, each once.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9449#section-4.3">RFC 9449, 4.3</a>
 */
public final class DpopProofs {

    /** The algorithms that proofs may be signed with. */
    public static final List<String> ALGORITHMS = DpopProof.ALGORITHMS;

    private static final String HEADER = "DPoP";
    private static final Duration OLDEST = Duration.ofSeconds(60);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private final UsedIds usedIds;
    private final DpopNonces nonces;
    private final DpopSettings settings;
    private final List<String> origins;
    private final Endpoints endpoints;
    private final Clock clock;

    DpopProofs(UsedIds usedIds, DpopNonces nonces, DpopSettings settings, List<String> origins, Endpoints endpoints,
            Clock clock) {
        this.usedIds = usedIds;
        this.nonces = nonces;
        this.settings = settings;
        this.origins = origins;
        this.endpoints = endpoints;
        this.clock = clock;
    }

    /**
     * The key that the proof of a request for tokens shows; empty without a proof, which costs nothing.
     *
     * @param algorithms those that the client may sign with
     */
    public Optional<Confirmation> key(
            HttpServletRequest request, HttpServletResponse response, Predicate<String> algorithms) {
        if (request.getHeader(HEADER) == null) {
            return Optional.empty();
        }
        DpopProof proof = proof(request, response, algorithms);
        use(proof);
        return Optional.of(Confirmation.key(proof.thumbprint()));
    }

    /** Accepts the proof that must come with an access token, made with the key that the token is bound to. */
    void require(HttpServletRequest request, HttpServletResponse response, String accessToken, Confirmation bound,
            Predicate<String> algorithms) {
        DpopProof proof = proof(request, response, algorithms);
        if (proof.accessTokenHash() == null || !isSame(proof.accessTokenHash(), hash(accessToken))) {
            throw ProofRefusal.invalidProof("The proof was not made for this access token.");
        }
        if (!bound.thumbprint().equals(proof.thumbprint())) {
            throw ProofRefusal.invalidToken("The access token is bound to another key.");
        }
        use(proof);
    }

    private DpopProof proof(HttpServletRequest request, HttpServletResponse response, Predicate<String> algorithms) {
        response.setHeader("DPoP-Nonce", nonces.current());
        List<String> given = Collections.list(request.getHeaders(HEADER));
        if (given.size() != 1) {
            throw ProofRefusal.invalidProof("Send one DPoP proof.");
        }
        DpopProof proof = DpopProof.parse(given.getFirst());
        if (!proof.method().equals(request.getMethod()) || !isFor(proof.target(), request)) {
            throw ProofRefusal.invalidProof("The proof was made for another request.");
        }
        if (!algorithms.test(proof.algorithm())) {
            throw ProofRefusal.invalidProof("The client may not sign its proofs with this algorithm.");
        }
        requireNonce(proof);
        requireFresh(proof);
        return proof;
    }

    private boolean isFor(String target, HttpServletRequest request) {
        return Stream.concat(origins.stream(), Stream.of(request).map(endpoints::origin))
                .anyMatch(origin -> RequestTarget.isSame(target, origin + request.getRequestURI()));
    }

    private void requireNonce(DpopProof proof) {
        if (proof.nonce() == null ? settings.nonceRequired() : !nonces.accepts(proof.nonce())) {
            throw ProofRefusal.nonceNeeded();
        }
    }

    /** @see <a href="https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4">RFC 7519, 4.1.4 and 4.1.5 (exp and nbf)</a> */
    private void requireFresh(DpopProof proof) {
        Instant now = clock.instant();
        Instant ahead = now.plus(CLOCK_SKEW);
        if (proof.issuedAt().isBefore(now.minus(OLDEST)) || proof.issuedAt().isAfter(ahead)
                || proof.notBefore().isAfter(ahead) || !proof.expiresAt().isAfter(now.minus(CLOCK_SKEW))) {
            throw ProofRefusal.invalidProof("The proof was not made just now, or not for now.");
        }
    }

    private void use(DpopProof proof) {
        if (!usedIds.use("dpop " + proof.thumbprint(), proof.id(), proof.issuedAt().plus(OLDEST).plus(CLOCK_SKEW))) {
            throw ProofRefusal.invalidProof("The proof was used before.");
        }
    }

    private static String hash(String token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(TokenDigest.of(token));
    }

    private static boolean isSame(String given, String right) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
