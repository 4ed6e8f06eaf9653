package io.keystory.oidc.interaction;

import io.keystory.events.application.protocol.ClientProtocol;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.signingkey.TokenSigner;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Signs answers, so that the application knows who gave them and that nobody changed them.
 *
 * @see <a href="https://openid.net/specs/oauth-v2-jarm.html#name-the-jwt-response-document">JARM, 2.1</a>
 */
final class SignedResponses {

    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private final Clients clients;
    private final TokenSigner signer;
    private final String issuer;
    private final Clock clock;

    SignedResponses(Clients clients, TokenSigner signer, String issuer, Clock clock) {
        this.clients = clients;
        this.signer = signer;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The one parameter that stands for all. */
    Map<String, String> sign(String clientId, Map<String, String> parameters) {
        Map<String, Object> claims = new LinkedHashMap<>(parameters);
        claims.put("iss", issuer);
        claims.put("aud", clientId);
        claims.put("exp", clock.instant().plus(LIFETIME).getEpochSecond());
        return Map.of("response", signer.told(signer.key(algorithm(clientId)), claims));
    }

    private SignatureAlgorithm algorithm(String clientId) {
        ClientProtocol protocol = clients.find(clientId).orElseThrow().protocol();
        SignatureAlgorithm chosen = protocol.authorization().authorizationSignedResponseAlg();
        return chosen == null ? protocol.algorithms().idTokenSignedResponseAlg() : chosen;
    }
}
