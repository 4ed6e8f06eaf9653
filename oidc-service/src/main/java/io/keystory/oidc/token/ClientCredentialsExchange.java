package io.keystory.oidc.token;

import io.keystory.events.application.ApplicationId;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.platform.Parameters;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.resource.Scopes;
import io.keystory.oidc.token.AccessTokens.AccessToken;
import io.keystory.oidc.token.TokenJournal.Issued;
import java.time.Clock;
import java.util.List;

/** Gives an application a token of its own. @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.4">RFC 6749, 4.4</a> */
final class ClientCredentialsExchange implements GrantType {

    private static final String NAME = "client_credentials";

    private final AccessTokens accessTokens;
    private final Scopes scopes;
    private final TokenJournal journal;
    private final Clock clock;

    ClientCredentialsExchange(AccessTokens accessTokens, Scopes scopes, TokenJournal journal, Clock clock) {
        this.accessTokens = accessTokens;
        this.scopes = scopes;
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
        refuseOrganization(parameters);
        String resource = resource(parameters);
        List<String> requested = parameters.one("scope").map(ScopeText::words).orElse(List.of());
        AccessToken token = accessTokens.forApplication(
                client, resource, requested, request.confirmation(), clock.instant());
        journal.issued(new ApplicationId(client.id()),
                new Issued(NAME, List.of("AccessToken"), token.scope(), token.resource()));
        return new TokenAnswer(token, null, null);
    }

    private static void refuseOrganization(Parameters parameters) {
        if (parameters.one("organization_id").isPresent()) {
            throw ProviderError.accessDenied("The application is not a member of the organization.");
        }
    }

    private String resource(Parameters parameters) {
        String indicator = TokenTarget.one(parameters.resources()).or(scopes::defaultResource)
                .orElseThrow(() -> ProviderError.invalidTarget("The request does not say which resource it is for."));
        if (scopes.find(indicator).isEmpty()) {
            throw ProviderError.invalidTarget("The resource is not known here.");
        }
        return indicator;
    }
}
