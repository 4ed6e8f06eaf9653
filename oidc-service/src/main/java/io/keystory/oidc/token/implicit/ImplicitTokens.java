package io.keystory.oidc.token.implicit;

import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.ImplicitFlow;
import io.keystory.oidc.application.ResponseType;
import io.keystory.oidc.organization.OrganizationConsents;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.token.authorized.CodeGrant;
import io.keystory.oidc.token.authorized.ScopeText;
import io.keystory.oidc.token.authorized.TokenOwner;
import io.keystory.oidc.token.code.UsedRequests;
import io.keystory.oidc.token.issue.AccessTokens;
import io.keystory.oidc.token.issue.AccessTokens.AccessToken;
import io.keystory.oidc.token.issue.IdTokens;
import io.keystory.oidc.token.issue.TokenTarget;
import io.keystory.oidc.token.issue.TokenValues;
import io.keystory.oidc.token.issue.UserTokenRequest;
import io.keystory.oidc.token.journal.TokenJournal;
import io.keystory.oidc.token.journal.TokenJournal.Issued;
import io.keystory.oidc.user.User;
import io.keystory.oidc.user.Users;
import io.keystory.platform.possession.Confirmation;
import io.keystory.store.append.Guard;
import io.keystory.store.database.RowChange;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Issues what goes to the application through the browser: tokens that end with the session, are for userinfo, are bound
 * to no key and cannot be renewed. They leave once the fact that they were issued is durable.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#ImplicitAuthResponse">OpenID Connect Core 3.2.2.5</a>
 */
public final class ImplicitTokens {

    private static final TokenTarget OURSELVES = new TokenTarget(Optional.empty(), Optional.empty());

    private final Users users;
    private final OrganizationConsents consents;
    private final AccessTokens accessTokens;
    private final IdTokens idTokens;
    private final TokenJournal journal;
    private final ImplicitFlow flow;
    private final Clock clock;

    ImplicitTokens(Users users, OrganizationConsents consents, AccessTokens accessTokens, IdTokens idTokens,
            TokenJournal journal, ImplicitFlow flow, Clock clock) {
        this.users = users;
        this.consents = consents;
        this.accessTokens = accessTokens;
        this.idTokens = idTokens;
        this.journal = journal;
        this.flow = flow;
        this.clock = clock;
    }

    /**
     * The parameters of the answer, without state and issuer; throws {@link ProviderError}, also where the client may
     * not have them any more that might when its request came.
     *
     * @param type one without a code
     * @param refusal thrown when the same pushed request was answered before
     */
    public Map<String, String> issue(Client client, CodeGrant grant, ResponseType type, RuntimeException refusal) {
        requireAllowed(client, type);
        UserTokenRequest asked = asked(client, grant);
        Guard guard = UsedRequests.consuming(grant.request(), refusal);
        return type.bringsAccessToken() ? both(asked, guard) : idToken(asked, guard);
    }

    private void requireAllowed(Client client, ResponseType type) {
        if (!flow.isOffered() || !client.mayBeAnsweredWith(type)) {
            throw ProviderError.of("unauthorized_client", "This application may not have tokens in this way any more.");
        }
    }

    private Map<String, String> idToken(UserTokenRequest asked, Guard guard) {
        String idToken = idTokens.alone(asked);
        record(asked, List.of("IdToken"), ScopeText.of(asked.scopes()), List.of(), guard);
        return Map.of("id_token", idToken);
    }

    private Map<String, String> both(UserTokenRequest asked, Guard guard) {
        AccessToken access = accessTokens.forUser(asked);
        String idToken = idTokens.beside(asked, access.value());
        record(asked, List.of("AccessToken", "IdToken"), access.scope(), access.rows(), guard);
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("access_token", access.value());
        answer.put("token_type", access.type());
        answer.put("expires_in", Long.toString(access.ttl()));
        answer.put("scope", access.scope());
        answer.put("id_token", idToken);
        return answer;
    }

    private void record(UserTokenRequest asked, List<String> types, String scope, List<RowChange> rows, Guard guard) {
        journal.issued(asked.owner(), new Issued(ImplicitFlow.GRANT_TYPE, types, scope, null, null, null), rows, guard);
    }

    private UserTokenRequest asked(Client client, CodeGrant grant) {
        User user = users.find(grant.userId()).filter(found -> !found.view().isSuspended())
                .orElseThrow(() -> ProviderError.accessDenied("The user may not sign in any more."));
        TokenOwner owner = new TokenOwner(
                grant.userId(), grant.applicationId(), grant.grantId(), grant.sessionId(), true, 0);
        return UserTokenRequest.of(owner, client, consents.seenBy(client, user), OURSELVES, grant.request().scopes(),
                grant.authentication(), Confirmation.NONE, TokenValues.random(), clock.instant());
    }
}
