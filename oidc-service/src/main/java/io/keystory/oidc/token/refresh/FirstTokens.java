package io.keystory.oidc.token.refresh;

import io.keystory.oidc.application.Client;
import io.keystory.oidc.organization.OrganizationConsents;
import io.keystory.oidc.token.authorized.Authentication;
import io.keystory.oidc.token.authorized.TokenOwner;
import io.keystory.oidc.token.endpoint.TokenAnswer;
import io.keystory.oidc.token.endpoint.TokenRequest;
import io.keystory.oidc.token.issue.TokenTarget;
import io.keystory.oidc.token.issue.TokenValues;
import io.keystory.oidc.token.issue.UserTokenRequest;
import io.keystory.oidc.token.refresh.RefreshRows.RefreshRow;
import io.keystory.oidc.user.User;
import io.keystory.store.append.Guard;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Issues the tokens that a user's consent leads to, at the first time. */
public final class FirstTokens {

    private final UserTokens tokens;
    private final OrganizationConsents consents;
    private final Clock clock;

    FirstTokens(UserTokens tokens, OrganizationConsents consents, Clock clock) {
        this.tokens = tokens;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * Issues what was allowed, to whom the application is open; when the guard changes no row, nothing is, and its refusal
     * is thrown.
     */
    public TokenAnswer issue(String grantType, TokenRequest request, User user, Allowed allowed, TokenTarget target,
            Guard guard) {
        Client client = request.client();
        client.requireOpenTo(user);
        Instant now = clock.instant();
        TokenValues values = TokenValues.random();
        UserTokenRequest asked = UserTokenRequest.of(allowed.owner(), client, consents.seenBy(client, user), target,
                allowed.scopes(), allowed.authentication(), request.confirmation(), values, now);
        if (!RefreshPolicy.issues(client, allowed.scopes())) {
            return tokens.issue(grantType, asked, null, List.of(), guard);
        }
        String refreshToken = values.refreshToken();
        RefreshRow first = RefreshRow.first(allowed.owner(), allowed.scopes(), allowed.resources(),
                allowed.authentication(), request.refreshConfirmation(), now, RefreshPolicy.expiry(client, now));
        return tokens.issue(grantType, asked, refreshToken, List.of(RefreshRows.insert(refreshToken, first)), guard);
    }

    /** What a user allowed. */
    public record Allowed(TokenOwner owner, List<String> scopes, List<String> resources, Authentication authentication) {}
}
