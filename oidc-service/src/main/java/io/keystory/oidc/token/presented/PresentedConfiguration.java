package io.keystory.oidc.token.presented;

import io.keystory.oidc.application.Clients;
import io.keystory.oidc.application.authentication.ClientAuthentication;
import io.keystory.oidc.application.redirect.Origins;
import io.keystory.oidc.organization.OrganizationConsents;
import io.keystory.oidc.signingkey.TokenSigner;
import io.keystory.oidc.token.journal.GrantEnding;
import io.keystory.oidc.token.journal.TokenJournal;
import io.keystory.oidc.user.UserClaims;
import io.keystory.oidc.user.Users;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.possession.Possession;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The endpoints that tokens are presented to. */
@Configuration(proxyBeanMethods = false)
public class PresentedConfiguration {

    @Bean
    PresentedTokens presentedTokens(JdbcTemplate jdbc) {
        return new PresentedTokens(jdbc);
    }

    @Bean
    IntrospectionEndpoint introspectionEndpoint(
            ClientAuthentication callers, Clients clients, PresentedTokens tokens, TokenJournal journal,
            TokenSigner signer, KeystorySettings settings, Clock clock) {
        return new IntrospectionEndpoint(callers, clients, tokens, journal, signer, clock, settings.issuer());
    }

    @Bean
    RevocationEndpoint revocationEndpoint(
            ClientAuthentication clients, Origins origins, PresentedTokens tokens, GrantEnding grants) {
        return new RevocationEndpoint(clients, origins, tokens, grants);
    }

    @Bean
    UserInfoEndpoint userInfoEndpoint(PresentedTokens tokens, Users users, UserClaims claims,
            OrganizationConsents consents, Clients clients, Origins origins, Possession possession, TokenSigner signer,
            KeystorySettings settings) {
        return new UserInfoEndpoint(
                tokens, users, claims, consents, clients, origins, possession, signer, settings.issuer());
    }
}
