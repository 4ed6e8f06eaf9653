package io.keystory.oidc.token.presented;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.application.authentication.ClientAuthentication;
import io.keystory.oidc.platform.Parameters;
import io.keystory.oidc.platform.ProviderAnswer;
import io.keystory.oidc.platform.ProviderEndpoint;
import io.keystory.oidc.platform.RequestBodies;
import io.keystory.oidc.signingkey.TokenSigner;
import io.keystory.oidc.token.authorized.ScopeText;
import io.keystory.oidc.token.journal.TokenJournal;
import io.keystory.oidc.token.presented.PresentedTokens.PresentedToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Tells clients what a token is good for, signed when they ask for that.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7662">RFC 7662</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9701">RFC 9701</a>
 */
@ProviderEndpoint
final class IntrospectionEndpoint {

    private static final String SIGNED = "application/token-introspection+jwt";
    private static final Map<String, Object> INACTIVE = Map.of("active", false);

    private final ClientAuthentication callers;
    private final Clients clients;
    private final PresentedTokens tokens;
    private final TokenJournal journal;
    private final TokenSigner signer;
    private final Clock clock;
    private final String issuer;

    IntrospectionEndpoint(ClientAuthentication callers, Clients clients, PresentedTokens tokens, TokenJournal journal,
            TokenSigner signer, Clock clock, String issuer) {
        this.callers = callers;
        this.clients = clients;
        this.tokens = tokens;
        this.journal = journal;
        this.signer = signer;
        this.clock = clock;
        this.issuer = issuer;
    }

    @PostMapping("/oidc/token/introspection")
    void introspect(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters parameters = RequestBodies.read(request);
        Client client = callers.authenticate(request, parameters);
        String token = parameters.required("token");
        Optional<PresentedToken> found = tokens.any(token, parameters.one("token_type_hint"))
                .filter(known -> maySee(client, known));
        found.filter(known -> !known.isLive()).ifPresent(ended -> journal.inactiveIntrospected(
                ended.owner(), new ApplicationId(client.id()), ended.kind()));
        Map<String, Object> members = found.filter(PresentedToken::isLive)
                .flatMap(live -> clients.find(live.clientId()).map(holder -> members(live, holder))).orElse(INACTIVE);
        if (wantsSignature(request)) {
            ProviderAnswer.jwt(response, SIGNED, signed(client, members));
        } else {
            ProviderAnswer.json(response, members);
        }
    }

    private static boolean wantsSignature(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.toLowerCase(Locale.ROOT).contains(SIGNED);
    }

    /** Signed as the client's ID tokens are, and with RS256 for a client that chose nothing for those. */
    private String signed(Client client, Map<String, Object> members) {
        SignatureAlgorithm chosen = client.protocol().algorithms().idTokenSignedResponseAlg();
        return signer.introspection(signer.key(Objects.requireNonNullElse(chosen, SignatureAlgorithm.RS256)),
                Map.of("iss", issuer, "aud", client.id(), "iat", clock.instant().getEpochSecond(),
                        "token_introspection", members));
    }

    /** Clients that cannot keep a secret see their own tokens only. */
    private static boolean maySee(Client client, PresentedToken token) {
        return !client.isPublic() || token.clientId().equals(client.id());
    }

    /** Its scope is what the client may still ask users for, as at userinfo. */
    private Map<String, Object> members(PresentedToken token, Client holder) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("active", true);
        members.put("sub", token.userId().value());
        members.put("client_id", token.clientId());
        members.put("exp", token.expiresAt().getEpochSecond());
        members.put("iat", token.issuedAt().getEpochSecond());
        members.put("iss", issuer);
        members.put("scope", ScopeText.of(holder.scopes().among(ScopeText.words(token.scope()))));
        if (token.kind().equals("AccessToken")) {
            members.put("token_type", token.confirmation().tokenType());
        }
        if (!token.confirmation().isNone()) {
            members.put("cnf", token.confirmation().claim());
        }
        return members;
    }
}
