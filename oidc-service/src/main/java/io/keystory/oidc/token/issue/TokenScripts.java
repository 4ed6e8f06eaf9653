package io.keystory.oidc.token.issue;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.jwtcustomizer.JwtCustomizerId;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.jwtcustomizer.CustomClaims;
import io.keystory.oidc.jwtcustomizer.ScriptContext;
import io.keystory.oidc.token.authorized.TokenOwner;
import io.keystory.oidc.token.issue.UserTokenRequest.Exchange;
import io.keystory.oidc.token.journal.TokenJournal;
import io.keystory.platform.token.TokenTies;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks the scripts for tokens what they add; what the protocol says about a token is not theirs to say. */
final class TokenScripts {

    private final CustomClaims claims;
    private final ScriptContext contexts;
    private final TokenJournal journal;

    TokenScripts(CustomClaims claims, ScriptContext contexts, TokenJournal journal) {
        this.claims = claims;
        this.contexts = contexts;
        this.journal = journal;
    }

    /** The claims for a user's token; {@code id} and {@code resource} are null for an opaque one. */
    Map<String, Object> forUser(UserTokenRequest asked, String id, String resource, String scope) {
        TokenOwner owner = asked.owner();
        Map<String, Object> token = token("AccessToken", asked.client(), id, resource, scope);
        token.put("accountId", owner.userId().value());
        token.put("grantId", owner.grantId().value());
        token.put("expiresWithSession", owner.isSessionBound());
        if (owner.session() != null) {
            token.put("sessionUid", owner.session());
        }
        return own(claims.of(JwtCustomizerId.ACCESS_TOKEN, token,
                () -> contexts.ofUser(asked.user(), asked.client().id(), owner.sessionId(),
                        asked.target().organizationId(), grant(asked.exchange())),
                (reason, isBlocked) -> journal.scriptFailed(
                        owner.userId(), owner.clientId(), JwtCustomizerId.ACCESS_TOKEN, reason, isBlocked)));
    }

    /** The claims for an application's own token. */
    Map<String, Object> forApplication(Client client, String id, String resource, String scope) {
        return own(claims.of(JwtCustomizerId.CLIENT_CREDENTIALS,
                token("ClientCredentials", client, id, resource, scope), () -> contexts.ofApplication(client.id()),
                (reason, isBlocked) -> journal.scriptFailed(null, new ApplicationId(client.id()),
                        JwtCustomizerId.CLIENT_CREDENTIALS, reason, isBlocked)));
    }

    private static Map<String, Object> token(String kind, Client client, String id, String resource, String scope) {
        Map<String, Object> token = new LinkedHashMap<>();
        token.put("kind", kind);
        if (id != null) {
            token.put("jti", id);
            token.put("aud", resource);
        }
        token.put("scope", scope);
        token.put("clientId", client.id());
        return token;
    }

    private static Map<String, Object> grant(Exchange exchange) {
        return exchange == Exchange.NONE
                ? null : Map.of("type", Exchange.GRANT_TYPE, "subjectTokenContext", exchange.context());
    }

    /** What a token is bound to, and what ends it, is told by the provider alone. */
    private static Map<String, Object> own(Map<String, Object> claims) {
        Map<String, Object> own = new HashMap<>(claims);
        own.remove("cnf");
        own.keySet().removeAll(TokenTies.CLAIMS);
        return own;
    }
}
