package io.keystory.oidc.token.refresh;

import io.keystory.oidc.application.Client;
import io.keystory.oidc.organization.OrganizationConsents;
import io.keystory.oidc.token.authorized.Authentication;
import io.keystory.oidc.token.authorized.TokenOwner;
import io.keystory.oidc.token.endpoint.TokenAnswer;
import io.keystory.oidc.token.endpoint.TokenRequest;
import io.keystory.oidc.token.issue.AccessTokens;
import io.keystory.oidc.token.issue.AccessTokens.AccessToken;
import io.keystory.oidc.token.issue.IdTokens;
import io.keystory.oidc.token.issue.TokenTarget;
import io.keystory.oidc.token.issue.TokenValues;
import io.keystory.oidc.token.issue.UserTokenRequest;
import io.keystory.oidc.token.journal.TokenJournal;
import io.keystory.oidc.token.journal.TokenJournal.Issued;
import io.keystory.oidc.token.refresh.RefreshRows.RefreshRow;
import io.keystory.oidc.user.User;
import io.keystory.store.append.Guard;
import io.keystory.store.database.RowChange;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Issues the tokens that a user's consent leads to, at the first time. */
public final class FirstTokens {

    private final AccessTokens accessTokens;
    private final IdTokens idTokens;
    private final OrganizationConsents consents;
    private final TokenJournal journal;
    private final Clock clock;

    FirstTokens(AccessTokens accessTokens, IdTokens idTokens, OrganizationConsents consents, TokenJournal journal,
            Clock clock) {
        this.accessTokens = accessTokens;
        this.idTokens = idTokens;
        this.consents = consents;
        this.journal = journal;
        this.clock = clock;
    }

    /** Issues what was allowed, to whom the application is open; when the guard changes no row, nothing is, and its refusal is thrown. */
    public TokenAnswer issue(String grantType, TokenRequest request, User user, Allowed allowed,
            TokenTarget target, Guard guard) {
        Client client = request.client();
        client.requireOpenTo(user);
        Instant now = clock.instant();
        TokenValues values = TokenValues.random();
        List<String> types = new ArrayList<>(List.of("AccessToken"));
        UserTokenRequest asked = UserTokenRequest.of(allowed.owner(), client, consents.seenBy(client, user), target, allowed.scopes(),
                allowed.authentication(), request.confirmation(), values, now);
        AccessToken access = accessTokens.forUser(asked);
        List<RowChange> rows = new ArrayList<>(access.rows());
        String idToken = idTokens.issue(asked, access.value());
        if (idToken != null) {
            types.add("IdToken");
        }
        String refreshToken = RefreshPolicy.issues(client, allowed.scopes()) ? values.refreshToken() : null;
        if (refreshToken != null) {
            types.add("RefreshToken");
            rows.add(RefreshRows.insert(refreshToken, RefreshRow.first(allowed.owner(), allowed.scopes(),
                    allowed.resources(), allowed.authentication(), request.refreshConfirmation(), now,
                    RefreshPolicy.expiry(client, now))));
        }
        journal.issued(allowed.owner(), new Issued(grantType, types, access.scope(), access.resource(), null), rows,
                guard);
        return new TokenAnswer(access, idToken, refreshToken);
    }

    /** What a user allowed. */
    public record Allowed(TokenOwner owner, List<String> scopes, List<String> resources, Authentication authentication) {}
}
