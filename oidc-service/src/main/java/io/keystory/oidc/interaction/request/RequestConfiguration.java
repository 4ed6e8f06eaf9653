package io.keystory.oidc.interaction.request;

import io.keystory.oidc.application.ClientKeys;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.application.ImplicitFlow;
import io.keystory.oidc.application.RequestDocuments;
import io.keystory.oidc.clientregistration.PublishedClients;
import io.keystory.oidc.resource.Scopes;
import io.keystory.oidc.signingkey.IdTokenHints;
import io.keystory.platform.KeystorySettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What reads authorization requests. */
@Configuration(proxyBeanMethods = false)
public class RequestConfiguration {

    @Bean
    PushedRequests pushedRequests(JdbcTemplate jdbc) {
        return new PushedRequests(jdbc);
    }

    @Bean
    RequestSources requestSources(PushedRequests pushedRequests, Clients clients, ClientKeys keys,
            RequestDocuments documents, KeystorySettings settings, Clock clock) {
        return new RequestSources(pushedRequests,
                new RequestObjects(clients, keys, documents, new RequestObjectClaims(settings.issuer(), clock)));
    }

    @Bean
    AuthorizationRequestReader authorizationRequestReader(Clients clients, PublishedClients published, Scopes scopes,
            RequestSources sources, IdTokenHints hints, ImplicitFlow implicit) {
        return new AuthorizationRequestReader(
                clients, published, scopes, sources, new ClaimsReader(hints), implicit);
    }
}
