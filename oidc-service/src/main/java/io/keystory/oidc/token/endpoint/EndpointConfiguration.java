package io.keystory.oidc.token.endpoint;

import io.keystory.oidc.application.authentication.ClientAuthentication;
import io.keystory.oidc.application.redirect.Origins;
import io.keystory.oidc.organization.Standings;
import io.keystory.oidc.resource.Scopes;
import io.keystory.oidc.token.issue.AccessTokens;
import io.keystory.oidc.token.journal.TokenJournal;
import io.keystory.platform.possession.ClientCertificates;
import io.keystory.platform.possession.DpopProofs;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The endpoint that gives tokens out. */
@Configuration(proxyBeanMethods = false)
public class EndpointConfiguration {

    @Bean
    public TokenBinding tokenBinding(DpopProofs proofs, ClientCertificates certificates) {
        return new TokenBinding(proofs, certificates);
    }

    @Bean
    TokenEndpoint tokenEndpoint(
            ClientAuthentication clients, Origins origins, TokenBinding binding, List<GrantType> grantTypes) {
        return new TokenEndpoint(clients, origins, binding, grantTypes);
    }

    @Bean
    GrantType clientCredentialsExchange(
            AccessTokens accessTokens, Scopes scopes, Standings standings, TokenJournal journal, Clock clock) {
        return new ClientCredentialsExchange(accessTokens, scopes, standings, journal, clock);
    }
}
