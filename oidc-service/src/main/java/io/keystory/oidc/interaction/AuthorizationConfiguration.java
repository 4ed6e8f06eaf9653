package io.keystory.oidc.interaction;

import io.keystory.oidc.application.ClientAuthentication;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.application.Origins;
import io.keystory.oidc.grant.GrantLimit;
import io.keystory.oidc.grant.Grants;
import io.keystory.oidc.page.ErrorPage;
import io.keystory.oidc.resource.Scopes;
import io.keystory.oidc.session.SessionLifetimes;
import io.keystory.oidc.session.SessionSteps;
import io.keystory.oidc.session.Sessions;
import io.keystory.oidc.token.AuthorizationCodes;
import io.keystory.oidc.token.TokenBinding;
import io.keystory.oidc.user.Users;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.command.Commands;
import io.keystory.platform.interaction.InteractionCookie;
import io.keystory.store.Streams;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The authorization endpoint. */
@Configuration(proxyBeanMethods = false)
public class AuthorizationConfiguration {

    @Bean
    Grants grants(Streams streams, Scopes scopes, JdbcClient jdbc, Clock clock) {
        return new Grants(streams, scopes, new GrantLimit(jdbc), clock);
    }

    @Bean
    Completion completion(Sessions sessions, Grants grants, AuthorizationCodes codes, SessionLifetimes lifetimes,
            Commands commands, KeystorySettings settings, Clock clock) {
        return new Completion(sessions, new SessionSteps(lifetimes), grants, codes,
                new AuthorizationResponse(settings), commands, clock);
    }

    @Bean
    Authorization authorization(Sessions sessions, Users users, Clients clients, Streams streams, Commands commands,
            InteractionCookie cookie, Completion completion, KeystorySettings settings, Clock clock) {
        return new Authorization(sessions, users, clients, streams, commands, cookie, new Cookies(cookie, settings),
                completion, clock);
    }

    @Bean
    PushedRequests pushedRequests(JdbcTemplate jdbc) {
        return new PushedRequests(jdbc);
    }

    @Bean
    AuthorizationRequestReader authorizationRequestReader(
            Clients clients, Scopes scopes, PushedRequests pushedRequests) {
        return new AuthorizationRequestReader(clients, scopes, pushedRequests);
    }

    @Bean
    AuthorizationController authorizationController(
            AuthorizationRequestReader reader, Authorization authorization, KeystorySettings settings) {
        return new AuthorizationController(
                reader, authorization, new AuthorizationResponse(settings), new ErrorPage());
    }

    @Bean
    PushedRequestEndpoint pushedRequestEndpoint(ClientAuthentication clients, Origins origins,
            AuthorizationRequestReader reader, PushedRequests pushedRequests, TokenBinding binding) {
        return new PushedRequestEndpoint(clients, origins, reader, pushedRequests, binding);
    }
}
