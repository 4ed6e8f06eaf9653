package io.keystory.oidc.token.implicit;

import io.keystory.oidc.application.ImplicitFlow;
import io.keystory.oidc.organization.OrganizationConsents;
import io.keystory.oidc.token.issue.AccessTokens;
import io.keystory.oidc.token.issue.IdTokens;
import io.keystory.oidc.token.journal.TokenJournal;
import io.keystory.oidc.user.Users;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tokens of the authorization endpoint. */
@Configuration(proxyBeanMethods = false)
public class ImplicitConfiguration {

    @Bean
    public ImplicitTokens implicitTokens(Users users, OrganizationConsents consents, AccessTokens accessTokens,
            IdTokens idTokens, TokenJournal journal, ImplicitFlow flow, Clock clock) {
        return new ImplicitTokens(users, consents, accessTokens, idTokens, journal, flow, clock);
    }
}
