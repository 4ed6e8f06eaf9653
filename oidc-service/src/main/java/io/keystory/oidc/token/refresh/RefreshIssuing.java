package io.keystory.oidc.token.refresh;

import io.keystory.oidc.application.Client;
import io.keystory.oidc.organization.OrganizationConsents;
import io.keystory.oidc.token.endpoint.TokenAnswer;
import io.keystory.oidc.token.endpoint.TokenRequest;
import io.keystory.oidc.token.issue.TokenTarget;
import io.keystory.oidc.token.issue.TokenValues;
import io.keystory.oidc.token.issue.UserTokenRequest;
import io.keystory.oidc.token.journal.Lost;
import io.keystory.oidc.token.refresh.RefreshRows.RefreshRow;
import io.keystory.oidc.user.User;
import io.keystory.store.append.Guard;
import io.keystory.store.database.RowChange;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Issues what a valid refresh token gives. */
final class RefreshIssuing {

    private final UserTokens tokens;
    private final OrganizationConsents consents;
    private final Clock clock;

    RefreshIssuing(UserTokens tokens, OrganizationConsents consents, Clock clock) {
        this.tokens = tokens;
        this.consents = consents;
        this.clock = clock;
    }

    /** Consumes the token and issues its successor; throws {@link Lost} when another request was faster. */
    TokenAnswer replace(Request request, RefreshRow row) {
        Instant now = clock.instant();
        byte[] nonce = TokenValues.nonce();
        TokenValues values = TokenValues.successorsOf(request.token(), nonce);
        RowChange successor = RefreshRows.insert(values.refreshToken(),
                row.successor(request.asked().refreshConfirmation(), now,
                        RefreshPolicy.successorExpiry(request.client(), row, now)));
        return issue(request, row, values, now, List.of(successor),
                RefreshRows.consume(request.token(), nonce, now, new Lost()), values.refreshToken());
    }

    /** Issues the successor of a token once more; throws {@link Lost} when it was ended meanwhile. */
    TokenAnswer repeat(Request request, RefreshRow row) {
        TokenValues values = TokenValues.successorsOf(request.token(), row.successorNonce());
        return issue(request, row, values, row.consumedAt(), List.of(),
                RefreshRows.repeat(request.token(), new Lost()), values.refreshToken());
    }

    /** Issues tokens for a refresh token that stays as it is; throws {@link Lost} when it was ended meanwhile. */
    TokenAnswer keep(Request request, RefreshRow row) {
        return issue(request, row, TokenValues.random(), clock.instant(), List.of(),
                RefreshRows.keep(request.token(), new Lost()), request.token());
    }

    private TokenAnswer issue(Request request, RefreshRow row, TokenValues values, Instant at,
            List<RowChange> refreshRows, Guard guard, String refreshToken) {
        UserTokenRequest asked = UserTokenRequest.of(row.owner(), request.client(),
                consents.seenBy(request.client(), request.user()), request.target(), request.scopes(),
                row.authentication(), request.asked().confirmation(), values, at);
        return tokens.issue(RefreshExchange.NAME, asked, refreshToken, refreshRows, guard);
    }

    /** What is asked for with a refresh token that was found to be in order. */
    record Request(TokenRequest asked, User user, String token, List<String> scopes, TokenTarget target) {

        Client client() {
            return asked.client();
        }
    }
}
