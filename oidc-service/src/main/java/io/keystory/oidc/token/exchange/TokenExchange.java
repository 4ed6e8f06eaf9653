package io.keystory.oidc.token.exchange;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantId;
import io.keystory.events.organization.Member;
import io.keystory.events.user.UserId;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.organization.Standings;
import io.keystory.oidc.platform.Parameters;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.resource.Scopes;
import io.keystory.oidc.token.authorized.Authentication;
import io.keystory.oidc.token.authorized.ScopeText;
import io.keystory.oidc.token.authorized.Subject;
import io.keystory.oidc.token.authorized.Subject.Opening;
import io.keystory.oidc.token.authorized.TokenOwner;
import io.keystory.oidc.token.endpoint.GrantType;
import io.keystory.oidc.token.endpoint.TokenAnswer;
import io.keystory.oidc.token.endpoint.TokenRequest;
import io.keystory.oidc.token.issue.AccessTokens;
import io.keystory.oidc.token.issue.AccessTokens.AccessToken;
import io.keystory.oidc.token.issue.TokenTarget;
import io.keystory.oidc.token.issue.TokenValues;
import io.keystory.oidc.token.issue.UserTokenRequest;
import io.keystory.oidc.token.issue.UserTokenRequest.Exchange;
import io.keystory.oidc.token.journal.Lost;
import io.keystory.oidc.token.journal.TokenJournal;
import io.keystory.oidc.token.journal.TokenJournal.Issued;
import io.keystory.oidc.user.User;
import io.keystory.oidc.user.Users;
import io.keystory.platform.Ids;
import io.keystory.store.append.Guard;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Exchanges a token for an access token of the client that asks, in the name of the same user.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8693#section-2">RFC 8693, 2</a>
 */
final class TokenExchange implements GrantType {

    private static final String NAME = Exchange.GRANT_TYPE;

    private final SubjectTokens subjects;
    private final Users users;
    private final Scopes scopes;
    private final Standings standings;
    private final AccessTokens accessTokens;
    private final TokenJournal journal;
    private final Clock clock;

    TokenExchange(SubjectTokens subjects, Users users, Scopes scopes, Standings standings, AccessTokens accessTokens,
            TokenJournal journal, Clock clock) {
        this.subjects = subjects;
        this.users = users;
        this.scopes = scopes;
        this.standings = standings;
        this.accessTokens = accessTokens;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public TokenAnswer exchange(TokenRequest request) {
        Parameters parameters = request.parameters();
        requireAccessTokenWanted(parameters);
        String token = parameters.required("subject_token");
        Subject subject = subjects.find(parameters.required("subject_token_type"), token, request.confirmation())
                .orElseThrow(TokenExchange::invalidSubject);
        Optional<UserId> actor = actor(request);
        User user = users.find(subject.userId(), subject.userPosition()).orElseThrow(TokenExchange::invalidSubject);
        request.client().requireOpenTo(user);
        List<String> requested = parameters.one("scope").map(ScopeText::words).orElse(List.of());
        TokenTarget target = TokenTarget.direct(parameters, parameters.one("organization_id")
                .map(id -> standings.of(id, Member.of(subject.userId()))), !requested.contains("openid"), scopes);
        return issue(request, user, subject, actor, target, requested);
    }

    private static void requireAccessTokenWanted(Parameters parameters) {
        if (!parameters.one("requested_token_type").orElse(SubjectTokens.ACCESS).equals(SubjectTokens.ACCESS)) {
            throw ProviderError.invalidRequest("Only access tokens are given in exchange.");
        }
        if (parameters.one("audience").isPresent()) {
            throw ProviderError.invalidTarget("Say with the parameter resource what the token is for.");
        }
    }

    private Optional<UserId> actor(TokenRequest request) {
        Parameters parameters = request.parameters();
        Optional<String> token = parameters.one("actor_token");
        Optional<String> type = parameters.one("actor_token_type");
        if (token.isPresent() != type.isPresent()) {
            throw ProviderError.invalidRequest("Send actor_token together with actor_token_type.");
        }
        return token.map(value -> subjects.actor(type.get(), value, request.confirmation()).orElseThrow(() ->
                ProviderError.invalidRequest("The actor token is not valid: it must be a live access token with the "
                        + "scope openid.")));
    }

    private TokenAnswer issue(TokenRequest request, User user, Subject subject, Optional<UserId> actor,
            TokenTarget target, List<String> requested) {
        Instant now = clock.instant();
        TokenOwner owner = owner(request.client(), subject);
        Exchange exchange = new Exchange(act(subject, actor), subject.context());
        AccessToken access = accessTokens.forUser(new UserTokenRequest(
                owner, request.client(), user, target, requested, Authentication.NONE, request.confirmation(),
                TokenValues.random(), now, exchange));
        Guard opening = new Guard(
                subject.opening().apply(new Opening(owner, now.plusSeconds(access.ttl()))), new Lost());
        try {
            journal.exchanged(owner, subject, actor.orElse(null),
                    new Issued(NAME, List.of("AccessToken"), access.scope(), access.resource(), target.organizationId(),
                            request.client().shownSecret()),
                    access.rows(), opening);
        } catch (Lost e) {
            journal.refused(subject, owner.clientId(), NAME, "subject_token_used_or_ended");
            throw invalidSubject();
        }
        return new TokenAnswer(access, null, null, SubjectTokens.ACCESS);
    }

    private static TokenOwner owner(Client client, Subject subject) {
        TokenOwner source = subject.owner();
        return new TokenOwner(subject.userId(), new ApplicationId(client.id()), new GrantId(Ids.next()),
                source == null ? null : source.sessionId(), source != null && source.isSessionBound(),
                subject.issuedPosition());
    }

    private static Map<String, Object> act(Subject subject, Optional<UserId> actor) {
        if (actor.isEmpty()) {
            return subject.act();
        }
        Map<String, Object> act = new LinkedHashMap<>(Map.of("sub", actor.get().value()));
        if (!subject.act().isEmpty()) {
            act.put("act", subject.act());
        }
        return act;
    }

    private static ProviderError invalidSubject() {
        return ProviderError.invalidRequest("The subject token is not valid: it is unknown, was used, has expired or was "
                + "revoked.");
    }
}
