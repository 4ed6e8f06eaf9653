package io.keystory.oidc.token.issue;

import io.keystory.events.role.RoleType;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.grant.Consents;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.resource.Scopes;
import io.keystory.oidc.signingkey.TokenSigner;
import io.keystory.oidc.token.authorized.ScopeText;
import io.keystory.oidc.token.authorized.TextArrays;
import io.keystory.oidc.token.authorized.TokenOwner;
import io.keystory.platform.possession.Confirmation;
import io.keystory.platform.token.TokenDigest;
import io.keystory.store.database.RowChange;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes access tokens: opaque ones for the provider's own endpoints, signed ones for a resource.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8707">RFC 8707 (resource indicators)</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9068">RFC 9068 (JWT access tokens)</a>
 */
public final class AccessTokens {

    private static final long TTL = 3600;

    private final Scopes scopes;
    private final Consents consents;
    private final TokenSigner signer;
    private final TokenScripts scripts;
    private final String issuer;

    AccessTokens(
            Scopes scopes, Consents consents, TokenSigner signer, TokenScripts scripts, String issuer) {
        this.scopes = scopes;
        this.consents = consents;
        this.signer = signer;
        this.scripts = scripts;
        this.issuer = issuer;
    }

    /** A token for the user, for what is asked if anything is, with what is both requested and allowed. */
    public AccessToken forUser(UserTokenRequest asked) {
        return audience(asked.target()).map(audience -> signed(asked, audience)).orElseGet(() -> opaque(asked));
    }

    /** A token for the application itself; the target must name a resource or an organization. */
    public AccessToken forApplication(Client client, TokenTarget target, Collection<String> requested,
            Confirmation confirmation, Instant at) {
        Audience audience = audience(target).orElseThrow();
        String scope = ScopeText.of(allowed(client, target, requested));
        String id = TokenValues.random().id(audience.name(), scope);
        Map<String, Object> claims = inOrganization(audience);
        claims.putAll(scripts.forApplication(client, id, audience.name(), scope));
        return signed(new Claims(id, client.id(), client, scope, claims), audience, confirmation, at);
    }

    private AccessToken signed(UserTokenRequest asked, Audience audience) {
        String scope = ScopeText.of(allowed(asked));
        String id = asked.values().id(audience.name(), scope);
        Map<String, Object> claims = inOrganization(audience);
        if (!asked.exchange().act().isEmpty()) {
            claims.put("act", asked.exchange().act());
        }
        claims.putAll(scripts.forUser(asked, id, audience.name(), scope));
        claims.putAll(asked.owner().ties().claims());
        return signed(new Claims(id, asked.user().id(), asked.client(), scope, claims), audience,
                asked.confirmation(), asked.at());
    }

    private List<String> allowed(UserTokenRequest asked) {
        TokenTarget target = asked.target();
        Client client = asked.client();
        String indicator = target.resource().orElse(Scopes.ORGANIZATIONS);
        List<String> allowed = target.organization()
                .map(organization -> target.resource().isPresent()
                        ? scopes.allowed(asked.user(), organization.roleIds(), client, indicator, asked.scopes())
                        : scopes.allowedInOrganization(
                                client, RoleType.USER, organization.roleIds(), asked.scopes()))
                .orElseGet(() -> scopes.allowed(asked.user(), client, indicator, asked.scopes()));
        return consents.among(allowed, client, asked.owner().grantId(), indicator);
    }

    private List<String> allowed(Client client, TokenTarget target, Collection<String> requested) {
        return target.organization()
                .map(organization -> target.resource()
                        .map(indicator -> scopes.allowed(organization.roleIds(), indicator, requested))
                        .orElseGet(() -> scopes.allowedInOrganization(client,
                                RoleType.MACHINE_TO_MACHINE, organization.roleIds(), requested)))
                .orElseGet(() -> scopes.allowed(client, target.resource().orElseThrow(), requested));
    }

    /** What a signed token is for; empty for an opaque one. */
    private Optional<Audience> audience(TokenTarget target) {
        return target.resource()
                .map(indicator -> new Audience(indicator, ttl(indicator), target.organizationId()))
                .or(() -> target.organization()
                        .map(organization -> new Audience(organization.audience(), TTL, null)));
    }

    private AccessToken opaque(UserTokenRequest asked) {
        TokenOwner owner = asked.owner();
        String scope = ScopeText.of(asked.userScopes());
        scripts.forUser(asked, null, null, scope);
        String token = asked.values().accessToken(scope, asked.confirmation());
        RowChange row = RowChange.of("""
                insert into token.access_token (digest, user_id, client_id, is_third_party, grant_id, session_id,
                  is_session_bound, scope, claims, confirmation, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (digest) do nothing""",
                TokenDigest.of(token), owner.userId().value(), asked.client().id(), asked.client().isThirdParty(),
                owner.grantId().value(), owner.session(), owner.isSessionBound(), scope,
                TextArrays.array(asked.authentication().claims().userinfo()), asked.confirmation().stored(),
                asked.at().plusSeconds(TTL));
        return new AccessToken(token, scope, TTL, null, asked.confirmation().tokenType(), List.of(row));
    }

    private static Map<String, Object> inOrganization(Audience audience) {
        Map<String, Object> claims = new LinkedHashMap<>();
        if (audience.organizationId() != null) {
            claims.put("organization_id", audience.organizationId());
        }
        return claims;
    }

    /** What the protocol says goes over whatever else is said. */
    private AccessToken signed(Claims token, Audience audience, Confirmation confirmation, Instant at) {
        Map<String, Object> claims = new LinkedHashMap<>(token.more());
        claims.put("jti", token.id());
        claims.put("sub", token.subject());
        claims.put("iat", at.getEpochSecond());
        claims.put("exp", at.getEpochSecond() + audience.ttl());
        claims.put("scope", token.scope());
        claims.put("client_id", token.client().id());
        claims.put("iss", issuer);
        claims.put("aud", audience.name());
        if (!confirmation.isNone()) {
            claims.put("cnf", confirmation.claim());
        }
        String signed = signer.accessToken(signer.key(token.client().accessTokenAlgorithm()), claims);
        return new AccessToken(signed, token.scope(), audience.ttl(), audience.name(), confirmation.tokenType(), List.of());
    }

    private long ttl(String indicator) {
        return Scopes.ORGANIZATIONS.equals(indicator) ? TTL : scopes.find(indicator)
                .orElseThrow(() -> ProviderError.invalidTarget("The resource is not known here."))
                .accessTokenTtl();
    }

    /** What a signed token says; {@code more} is what is not the protocol's. */
    private record Claims(String id, String subject, Client client, String scope, Map<String, Object> more) {}

    /**
     * What a signed token is for.
     *
     * @param ttl in seconds
     * @param organizationId in which a token for a resource is to be used, or null
     */
    private record Audience(String name, long ttl, String organizationId) {}

    /**
     * A new access token.
     *
     * @param ttl in seconds
     * @param resource null for an opaque token
     * @param type how it is presented, such as Bearer
     * @param rows what must be stored for it to be accepted
     */
    public record AccessToken(
            String value, String scope, long ttl, String resource, String type, List<RowChange> rows) {}
}
