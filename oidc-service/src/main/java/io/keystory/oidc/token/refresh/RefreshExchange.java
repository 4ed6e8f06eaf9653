package io.keystory.oidc.token.refresh;

import io.keystory.oidc.application.Client;
import io.keystory.oidc.organization.Standing;
import io.keystory.oidc.platform.Parameters;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.token.authorized.ScopeText;
import io.keystory.oidc.token.endpoint.GrantType;
import io.keystory.oidc.token.endpoint.TokenAnswer;
import io.keystory.oidc.token.endpoint.TokenRequest;
import io.keystory.oidc.token.issue.TokenTarget;
import io.keystory.oidc.token.journal.GrantEnding;
import io.keystory.oidc.token.journal.Lost;
import io.keystory.oidc.token.journal.TokenJournal;
import io.keystory.oidc.token.refresh.RefreshIssuing.Request;
import io.keystory.oidc.token.refresh.RefreshRows.RefreshRow;
import io.keystory.oidc.user.ClaimScopes;
import io.keystory.oidc.user.User;
import io.keystory.oidc.user.Users;
import io.keystory.platform.possession.Confirmation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Exchanges a refresh token. A token that was replaced is as good as stolen, unless it comes back within a moment, as it
 * does from browsers with several tabs: then the answer is the same successor again.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-6">RFC 6749, 6</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9700#section-4.14.2">RFC 9700, 4.14.2</a>
 */
final class RefreshExchange implements GrantType {

    static final String NAME = "refresh_token";

    private final RefreshRows tokens;
    private final Users users;
    private final OrganizationAccess organizations;
    private final RefreshIssuing issuing;
    private final TokenJournal journal;
    private final GrantEnding grants;
    private final Clock clock;
    private final Duration reuseInterval;

    RefreshExchange(RefreshRows tokens, Users users, OrganizationAccess organizations, RefreshIssuing issuing,
            TokenJournal journal, GrantEnding grants, Clock clock, Duration reuseInterval) {
        this.tokens = tokens;
        this.users = users;
        this.organizations = organizations;
        this.issuing = issuing;
        this.journal = journal;
        this.grants = grants;
        this.clock = clock;
        this.reuseInterval = reuseInterval;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public TokenAnswer exchange(TokenRequest request) {
        Client client = request.client();
        Parameters parameters = request.parameters();
        String token = parameters.required("refresh_token");
        RefreshRow row = tokens.find(token).orElseThrow(RefreshExchange::invalid);
        requireClient(row, client);
        requireKey(row, request.confirmation());
        requireUnused(row);
        User user = requireLive(row);
        client.requireOpenTo(user);
        List<String> scopes = requestedScopes(row, parameters);
        TokenTarget target = parameters.one("organization_id")
                .map(organization -> TokenTarget.in(
                        standing(organization, client, row), parameters, row.resources()))
                .orElseGet(() -> TokenTarget.of(parameters, row.resources(), scopes));
        return issue(new Request(request, user, token, scopes, target), row);
    }

    private void requireClient(RefreshRow row, Client client) {
        if (!row.owner().clientId().value().equals(client.id())) {
            grants.becauseOfMisuse(row.owner(), NAME, "refresh_token_of_another_client");
            throw invalid();
        }
    }

    /**
     * Tokens of public clients are bound.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9449#section-5">RFC 9449, 5</a>
     * @see <a href="https://www.rfc-editor.org/rfc/rfc8705#section-7.1">RFC 8705, 7.1</a>
     */
    private void requireKey(RefreshRow row, Confirmation confirmation) {
        if (!row.confirmation().isShownBy(confirmation)) {
            journal.refused(row.owner(), NAME,
                    row.confirmation().isKey() ? "dpop_key_mismatch" : "certificate_mismatch");
            throw invalid();
        }
    }

    private void requireUnused(RefreshRow row) {
        if (row.consumedAt() != null && !isWithinReuse(row.consumedAt())) {
            grants.becauseOfMisuse(row.owner(), NAME, "refresh_token_reused");
            throw invalid();
        }
    }

    /** Neither is it after a clock was set back: otherwise the moment would last until the clock is there again. */
    private boolean isWithinReuse(Instant consumedAt) {
        return Duration.between(consumedAt, clock.instant()).abs().compareTo(reuseInterval) < 0;
    }

    private User requireLive(RefreshRow row) {
        return Optional.of(row).filter(RefreshRow::isLive)
                .flatMap(live -> users.find(live.owner().userId(), live.userPosition()))
                .orElseThrow(() -> {
                    journal.refused(row.owner(), NAME, "refresh_token_expired_or_ended");
                    return invalid();
                });
    }

    private static List<String> requestedScopes(RefreshRow row, Parameters parameters) {
        List<String> requested = parameters.one("scope").map(ScopeText::words).orElse(row.scopes());
        if (!row.scopes().containsAll(requested)) {
            throw ProviderError.of("invalid_scope", "The refresh token does not have all of these scopes.");
        }
        return requested;
    }

    private Standing standing(String organization, Client client, RefreshRow row) {
        if (!row.scopes().contains(ClaimScopes.ORGANIZATIONS)) {
            throw new ProviderError("insufficient_scope", 403,
                    "The refresh token does not have the scope " + ClaimScopes.ORGANIZATIONS + ".", Map.of());
        }
        return organizations.of(organization, client, row.owner().userId());
    }

    private TokenAnswer issue(Request request, RefreshRow row) {
        if (row.consumedAt() != null) {
            return repeat(request, row);
        }
        try {
            return RefreshPolicy.replaces(request.client(), row, clock.instant())
                    ? issuing.replace(request, row)
                    : issuing.keep(request, row);
        } catch (Lost e) {
            return afterLosing(request);
        }
    }

    /** Another request was faster: it consumed the token, or ended what the token was issued under. */
    private TokenAnswer afterLosing(Request request) {
        RefreshRow row = tokens.find(request.token()).orElseThrow(RefreshExchange::invalid);
        requireUnused(row);
        requireLive(row);
        if (row.consumedAt() == null) {
            throw invalid();
        }
        return repeat(request, row);
    }

    private TokenAnswer repeat(Request request, RefreshRow row) {
        try {
            return issuing.repeat(request, row);
        } catch (Lost e) {
            journal.refused(row.owner(), NAME, "refresh_token_expired_or_ended");
            throw invalid();
        }
    }

    private static ProviderError invalid() {
        return ProviderError.invalidGrant(
                "The refresh token is not valid: it is unknown, was replaced, has expired or was revoked.");
    }
}
