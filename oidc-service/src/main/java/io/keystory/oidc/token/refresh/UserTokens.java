package io.keystory.oidc.token.refresh;

import io.keystory.oidc.token.endpoint.TokenAnswer;
import io.keystory.oidc.token.issue.AccessTokens;
import io.keystory.oidc.token.issue.AccessTokens.AccessToken;
import io.keystory.oidc.token.issue.IdTokens;
import io.keystory.oidc.token.issue.UserTokenRequest;
import io.keystory.oidc.token.journal.TokenJournal;
import io.keystory.oidc.token.journal.TokenJournal.Issued;
import io.keystory.store.append.Guard;
import io.keystory.store.database.RowChange;
import java.util.ArrayList;
import java.util.List;

/** Issues the tokens of a user together: all of them and the fact are durable, or nothing is. */
final class UserTokens {

    private final AccessTokens accessTokens;
    private final IdTokens idTokens;
    private final TokenJournal journal;

    UserTokens(AccessTokens accessTokens, IdTokens idTokens, TokenJournal journal) {
        this.accessTokens = accessTokens;
        this.idTokens = idTokens;
        this.journal = journal;
    }

    /**
     * An access token, an ID token where the scopes ask for one, and the refresh token that goes with them; when the guard
     * changes no row, nothing is issued and its refusal is thrown.
     *
     * @param refreshToken or null
     * @param refreshRows what is stored of it; none where it is there already
     */
    TokenAnswer issue(String grantType, UserTokenRequest asked, String refreshToken, List<RowChange> refreshRows,
            Guard guard) {
        AccessToken access = accessTokens.forUser(asked);
        String idToken = idTokens.issue(asked, access.value());
        List<String> types = new ArrayList<>(List.of("AccessToken"));
        if (idToken != null) {
            types.add("IdToken");
        }
        if (!refreshRows.isEmpty()) {
            types.add("RefreshToken");
        }
        List<RowChange> rows = new ArrayList<>(access.rows());
        rows.addAll(refreshRows);
        journal.issued(asked.owner(), new Issued(grantType, types, access.scope(), access.resource(),
                asked.target().organizationId(), asked.client().shownSecret()), rows, guard);
        return new TokenAnswer(access, idToken, refreshToken);
    }
}
