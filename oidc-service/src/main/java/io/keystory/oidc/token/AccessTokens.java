package io.keystory.oidc.token;

import io.keystory.oidc.application.Client;
import io.keystory.oidc.grant.Consents;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.resource.Resource;
import io.keystory.oidc.resource.Scopes;
import io.keystory.oidc.signingkey.TokenSigner;
import io.keystory.platform.possession.Confirmation;
import io.keystory.platform.token.TokenDigest;
import io.keystory.store.RowChange;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes access tokens: opaque ones for the provider's own endpoints, signed ones for a resource.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8707">RFC 8707 (resource indicators)</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9068">RFC 9068 (JWT access tokens)</a>
 */
final class AccessTokens {

    private static final long TTL = 3600;

    private final Scopes scopes;
    private final Consents consents;
    private final TokenSigner signer;
    private final String issuer;

    AccessTokens(Scopes scopes, Consents consents, TokenSigner signer, String issuer) {
        this.scopes = scopes;
        this.consents = consents;
        this.signer = signer;
        this.issuer = issuer;
    }

    /** A token for the user, for the resource if there is one, with what is both requested and allowed. */
    AccessToken forUser(UserTokenRequest asked) {
        return asked.resource()
                .map(indicator -> signed(asked.client(), asked.user().id(), indicator, allowed(asked, indicator),
                        asked.exchange().act(), asked.confirmation(), asked.values(), asked.at()))
                .orElseGet(() -> opaque(asked));
    }

    /** A token for the application itself. */
    AccessToken forApplication(Client client, String resource, Collection<String> requested,
            Confirmation confirmation, Instant at) {
        return signed(client, client.id(), resource, scopes.allowed(client, resource, requested), Map.of(),
                confirmation, TokenValues.random(), at);
    }

    private List<String> allowed(UserTokenRequest asked, String indicator) {
        return consents.among(scopes.allowed(asked.user().roleIds(), asked.client(), indicator, asked.scopes()),
                asked.client(), asked.owner().grantId(), indicator);
    }

    private AccessToken opaque(UserTokenRequest asked) {
        TokenOwner owner = asked.owner();
        String scope = ScopeText.of(asked.userScopes());
        String token = asked.values().accessToken(scope, asked.confirmation());
        RowChange row = RowChange.of("""
                insert into token.access_token (digest, user_id, client_id, is_third_party, grant_id, session_id,
                  is_session_bound, scope, claims, confirmation, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (digest) do nothing""",
                TokenDigest.of(token), owner.userId().value(), asked.client().id(), asked.client().isThirdParty(),
                owner.grantId().value(), owner.session(), owner.isSessionBound(), scope,
                CodeRows.array(asked.authentication().claims().userinfo()), asked.confirmation().stored(),
                asked.at().plusSeconds(TTL));
        return new AccessToken(token, scope, TTL, null, asked.confirmation().tokenType(), List.of(row));
    }

    private AccessToken signed(Client client, String subject, String indicator, List<String> granted,
            Map<String, Object> act, Confirmation confirmation, TokenValues values, Instant at) {
        long ttl = Scopes.ORGANIZATIONS.equals(indicator) ? TTL : resource(indicator).accessTokenTtl();
        String scope = ScopeText.of(granted);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("jti", values.id(indicator, scope));
        claims.put("sub", subject);
        claims.put("iat", at.getEpochSecond());
        claims.put("exp", at.getEpochSecond() + ttl);
        claims.put("scope", scope);
        claims.put("client_id", client.id());
        claims.put("iss", issuer);
        claims.put("aud", indicator);
        if (!act.isEmpty()) {
            claims.put("act", act);
        }
        if (!confirmation.isNone()) {
            claims.put("cnf", confirmation.claim());
        }
        return new AccessToken(
                signer.accessToken(claims), scope, ttl, indicator, confirmation.tokenType(), List.of());
    }

    private Resource resource(String indicator) {
        return scopes.find(indicator)
                .orElseThrow(() -> ProviderError.invalidTarget("The resource is not known here."));
    }

    /**
     * A new access token.
     *
     * @param ttl in seconds
     * @param resource null for an opaque token
     * @param type how it is presented, such as Bearer
     * @param rows what must be stored for it to be accepted
     */
    record AccessToken(
            String value, String scope, long ttl, String resource, String type, List<RowChange> rows) {}
}
