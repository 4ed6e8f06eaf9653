package io.keystory.oidc.token;

import io.keystory.events.role.RoleType;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.grant.Consents;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.resource.Scopes;
import io.keystory.oidc.signingkey.TokenSigner;
import io.keystory.platform.possession.Confirmation;
import io.keystory.platform.token.TokenDigest;
import io.keystory.platform.token.UserStanding;
import io.keystory.store.RowChange;
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

    /** A token for the user, for what is asked if anything is, with what is both requested and allowed. */
    AccessToken forUser(UserTokenRequest asked) {
        return audience(asked.target())
                .map(audience -> signed(asked.client(), asked.user().id(), audience, allowed(asked),
                        ofUser(asked), asked.confirmation(), asked.values(), asked.at()))
                .orElseGet(() -> opaque(asked));
    }

    private static Map<String, Object> ofUser(UserTokenRequest asked) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put(UserStanding.ISSUED_POSITION, asked.owner().issuedPosition());
        if (!asked.exchange().act().isEmpty()) {
            claims.put("act", asked.exchange().act());
        }
        return claims;
    }

    /** A token for the application itself; the target must name a resource or an organization. */
    AccessToken forApplication(Client client, TokenTarget target, Collection<String> requested,
            Confirmation confirmation, Instant at) {
        return signed(client, client.id(), audience(target).orElseThrow(), allowed(client, target, requested),
                Map.of(), confirmation, TokenValues.random(), at);
    }

    private List<String> allowed(UserTokenRequest asked) {
        TokenTarget target = asked.target();
        Client client = asked.client();
        String indicator = target.resource().orElse(Scopes.ORGANIZATIONS);
        List<String> allowed = target.organization()
                .map(organization -> target.resource().isPresent()
                        ? scopes.allowed(asked.user(), organization.roleIds(), client, indicator, asked.scopes())
                        : scopes.allowedInOrganization(RoleType.USER, organization.roleIds(), asked.scopes()))
                .orElseGet(() -> scopes.allowed(asked.user(), client, indicator, asked.scopes()));
        return consents.among(allowed, client, asked.owner().grantId(), indicator);
    }

    private List<String> allowed(Client client, TokenTarget target, Collection<String> requested) {
        return target.organization()
                .map(organization -> target.resource()
                        .map(indicator -> scopes.allowed(organization.roleIds(), indicator, requested))
                        .orElseGet(() -> scopes.allowedInOrganization(
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

    private AccessToken signed(Client client, String subject, Audience audience, List<String> granted,
            Map<String, Object> more, Confirmation confirmation, TokenValues values, Instant at) {
        String scope = ScopeText.of(granted);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("jti", values.id(audience.name(), scope));
        claims.put("sub", subject);
        claims.put("iat", at.getEpochSecond());
        claims.put("exp", at.getEpochSecond() + audience.ttl());
        claims.put("scope", scope);
        claims.put("client_id", client.id());
        claims.put("iss", issuer);
        claims.put("aud", audience.name());
        if (audience.organizationId() != null) {
            claims.put("organization_id", audience.organizationId());
        }
        claims.putAll(more);
        if (!confirmation.isNone()) {
            claims.put("cnf", confirmation.claim());
        }
        return new AccessToken(signer.accessToken(claims), scope, audience.ttl(), audience.name(),
                confirmation.tokenType(), List.of());
    }

    private long ttl(String indicator) {
        return Scopes.ORGANIZATIONS.equals(indicator) ? TTL : scopes.find(indicator)
                .orElseThrow(() -> ProviderError.invalidTarget("The resource is not known here."))
                .accessTokenTtl();
    }

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
    record AccessToken(
            String value, String scope, long ttl, String resource, String type, List<RowChange> rows) {}
}
