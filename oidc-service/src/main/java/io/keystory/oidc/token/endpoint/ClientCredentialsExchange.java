package io.keystory.oidc.token.endpoint;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.organization.Member;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.organization.Standings;
import io.keystory.oidc.platform.Parameters;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.resource.Scopes;
import io.keystory.oidc.token.authorized.ScopeText;
import io.keystory.oidc.token.issue.AccessTokens;
import io.keystory.oidc.token.issue.AccessTokens.AccessToken;
import io.keystory.oidc.token.issue.TokenTarget;
import io.keystory.oidc.token.journal.TokenJournal;
import io.keystory.oidc.token.journal.TokenJournal.Issued;
import java.time.Clock;
import java.util.List;

/** Gives an application a token of its own. @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.4">RFC 6749, 4.4</a> */
final class ClientCredentialsExchange implements GrantType {

    private static final String NAME = "client_credentials";

    private final AccessTokens accessTokens;
    private final Scopes scopes;
    private final Standings standings;
    private final TokenJournal journal;
    private final Clock clock;

    ClientCredentialsExchange(AccessTokens accessTokens, Scopes scopes, Standings standings, TokenJournal journal,
            Clock clock) {
        this.accessTokens = accessTokens;
        this.scopes = scopes;
        this.standings = standings;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public TokenAnswer exchange(TokenRequest request) {
        Client client = request.client();
        Parameters parameters = request.parameters();
        TokenTarget target = target(client, parameters);
        List<String> requested = parameters.one("scope").map(ScopeText::words).orElse(List.of());
        AccessToken token = accessTokens.forApplication(
                client, target, requested, request.confirmation(), clock.instant());
        journal.issued(new ApplicationId(client.id()),
                new Issued(NAME, List.of("AccessToken"), token.scope(), token.resource(), target.organizationId(),
                        client.shownSecret()));
        return new TokenAnswer(token, null, null);
    }

    /** A resource, an organization, or a resource that is to be used in an organization. */
    private TokenTarget target(Client client, Parameters parameters) {
        TokenTarget target = TokenTarget.direct(parameters, parameters.one("organization_id")
                .map(id -> standings.of(id, Member.of(new ApplicationId(client.id())))), true, scopes);
        if (target.resource().isEmpty() && target.organization().isEmpty()) {
            throw ProviderError.invalidTarget("The request does not say which resource it is for.");
        }
        return target;
    }
}
