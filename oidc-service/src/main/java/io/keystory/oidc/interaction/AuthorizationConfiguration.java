package io.keystory.oidc.interaction;

import io.keystory.oidc.application.Clients;
import io.keystory.oidc.application.authentication.ClientAuthentication;
import io.keystory.oidc.application.redirect.Origins;
import io.keystory.oidc.clientregistration.PublishedClients;
import io.keystory.oidc.grant.GrantLimit;
import io.keystory.oidc.grant.Grants;
import io.keystory.oidc.interaction.request.AuthorizationRequestReader;
import io.keystory.oidc.interaction.request.PushedRequests;
import io.keystory.oidc.interaction.request.RequestConfiguration;
import io.keystory.oidc.interaction.request.RequestSources;
import io.keystory.oidc.page.error.ErrorPage;
import io.keystory.oidc.page.plain.FormPost;
import io.keystory.oidc.page.plain.RequestLanguages;
import io.keystory.oidc.resource.Scopes;
import io.keystory.oidc.session.SessionLifetimes;
import io.keystory.oidc.session.SessionSteps;
import io.keystory.oidc.session.Sessions;
import io.keystory.oidc.signingkey.TokenSigner;
import io.keystory.oidc.token.code.AuthorizationCodes;
import io.keystory.oidc.token.device.DeviceCodes;
import io.keystory.oidc.token.device.PendingDevices;
import io.keystory.oidc.token.endpoint.TokenBinding;
import io.keystory.oidc.token.implicit.ImplicitTokens;
import io.keystory.oidc.user.Users;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.command.Commands;
import io.keystory.platform.interaction.InteractionCookie;
import io.keystory.store.Streams;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The authorization endpoint. */
@Configuration(proxyBeanMethods = false)
@Import(RequestConfiguration.class)
public class AuthorizationConfiguration {

    @Bean
    Grants grants(Streams streams, Scopes scopes, JdbcClient jdbc, Clock clock) {
        return new Grants(streams, scopes, new GrantLimit(jdbc), clock);
    }

    @Bean
    Completion completion(Sessions sessions, Grants grants, AuthorizationCodes codes, DeviceCodes devices,
            ImplicitTokens tokens, SessionLifetimes lifetimes, Commands commands, AuthorizationResponse responses,
            StillWelcome welcome, Clock clock) {
        return new Completion(sessions, new SessionSteps(lifetimes), grants, codes, devices,
                new TokenAnswers(tokens, responses), responses, commands, welcome, clock);
    }

    @Bean
    StillWelcome stillWelcome(Streams streams, Commands commands) {
        return new StillWelcome(streams, commands);
    }

    @Bean
    Authorization authorization(Sessions sessions, Users users, Clients clients, Streams streams, Commands commands,
            InteractionCookie cookie, Completion completion, StillWelcome welcome, KeystorySettings settings,
            Clock clock) {
        return new Authorization(sessions, users, clients, streams, commands, cookie, new Cookies(cookie, settings),
                completion, welcome, clock);
    }

    @Bean
    AuthorizationResponse authorizationResponse(
            Clients clients, TokenSigner signer, RequestLanguages languages, KeystorySettings settings, Clock clock) {
        return new AuthorizationResponse(settings, new SignedResponses(clients, signer, settings.issuer(), clock),
                new FormPost(languages));
    }

    @Bean
    DeviceController deviceController(PendingDevices pending, DeviceCodes codes, Clients clients,
            Authorization authorization, Sessions sessions, RequestLanguages languages, KeystorySettings settings) {
        return new DeviceController(
                pending, codes, clients, authorization, sessions, new ErrorPage(languages), settings);
    }

    @Bean
    AuthorizationController authorizationController(AuthorizationRequestReader reader, Authorization authorization,
            AuthorizationResponse responses, RequestLanguages languages) {
        return new AuthorizationController(reader, authorization, responses, new ErrorPage(languages));
    }

    @Bean
    PushedRequestEndpoint pushedRequestEndpoint(ClientAuthentication clients, PublishedClients published,
            Origins origins, AuthorizationRequestReader reader, RequestSources sources, PushedRequests pushedRequests,
            TokenBinding binding) {
        return new PushedRequestEndpoint(clients, published, origins, reader, sources, pushedRequests, binding);
    }
}
