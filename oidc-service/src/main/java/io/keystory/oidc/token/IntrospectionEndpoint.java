package io.keystory.oidc.token;

import io.keystory.events.application.ApplicationId;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.ClientAuthentication;
import io.keystory.oidc.platform.Parameters;
import io.keystory.oidc.platform.ProviderAnswer;
import io.keystory.oidc.platform.ProviderEndpoint;
import io.keystory.oidc.platform.RequestBodies;
import io.keystory.oidc.token.PresentedTokens.PresentedToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;

/** Tells clients what a token is good for. @see <a href="https://www.rfc-editor.org/rfc/rfc7662">RFC 7662</a> */
@ProviderEndpoint
final class IntrospectionEndpoint {

    private static final Map<String, Object> INACTIVE = Map.of("active", false);

    private final ClientAuthentication clients;
    private final PresentedTokens tokens;
    private final TokenJournal journal;
    private final String issuer;

    IntrospectionEndpoint(ClientAuthentication clients, PresentedTokens tokens,
            TokenJournal journal, String issuer) {
        this.clients = clients;
        this.tokens = tokens;
        this.journal = journal;
        this.issuer = issuer;
    }

    @PostMapping("/oidc/token/introspection")
    void introspect(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters parameters = RequestBodies.read(request);
        Client client = clients.authenticate(request, parameters);
        String token = parameters.required("token");
        Optional<PresentedToken> found = tokens.any(token, parameters.one("token_type_hint"))
                .filter(known -> maySee(client, known));
        found.filter(known -> !known.isLive()).ifPresent(ended -> journal.inactiveIntrospected(
                ended.owner(), new ApplicationId(client.id()), ended.kind()));
        ProviderAnswer.json(response,
                found.filter(PresentedToken::isLive).map(this::members).orElse(INACTIVE));
    }

    /** Clients that cannot keep a secret see their own tokens only. */
    private static boolean maySee(Client client, PresentedToken token) {
        return !client.isPublic() || token.clientId().equals(client.id());
    }

    private Map<String, Object> members(PresentedToken token) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("active", true);
        members.put("sub", token.userId().value());
        members.put("client_id", token.clientId());
        members.put("exp", token.expiresAt().getEpochSecond());
        members.put("iat", token.issuedAt().getEpochSecond());
        members.put("iss", issuer);
        members.put("scope", token.scope());
        if (token.kind().equals("AccessToken")) {
            members.put("token_type", token.confirmation().tokenType());
        }
        if (!token.confirmation().isNone()) {
            members.put("cnf", token.confirmation().claim());
        }
        return members;
    }
}
