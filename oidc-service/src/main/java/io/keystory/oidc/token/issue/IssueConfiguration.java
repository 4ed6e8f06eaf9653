package io.keystory.oidc.token.issue;

import io.keystory.oidc.configuration.IdTokenSettings;
import io.keystory.oidc.grant.Consents;
import io.keystory.oidc.jwtcustomizer.CustomClaims;
import io.keystory.oidc.jwtcustomizer.ScriptContext;
import io.keystory.oidc.organization.Organizations;
import io.keystory.oidc.resource.Scopes;
import io.keystory.oidc.signingkey.TokenSigner;
import io.keystory.oidc.token.journal.TokenJournal;
import io.keystory.oidc.user.UserClaims;
import io.keystory.platform.KeystorySettings;
import io.keystory.store.Streams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What tokens are made of. */
@Configuration(proxyBeanMethods = false)
public class IssueConfiguration {

    @Bean
    TokenScripts tokenScripts(CustomClaims claims, ScriptContext contexts, TokenJournal journal) {
        return new TokenScripts(claims, contexts, journal);
    }

    @Bean
    AccessTokens accessTokenIssuer(
            Scopes scopes, Streams streams, TokenSigner signer, TokenScripts scripts, KeystorySettings settings) {
        return new AccessTokens(scopes, new Consents(streams), signer, scripts, settings.issuer());
    }

    @Bean
    UserClaims userClaims(Scopes scopes, Organizations organizations) {
        return new UserClaims(scopes::roleNames, new OrganizationClaims(organizations, scopes)::of);
    }

    @Bean
    IdTokens idTokens(UserClaims claims, IdTokenSettings configured, TokenSigner signer, KeystorySettings settings) {
        return new IdTokens(claims, configured, signer, settings.issuer());
    }
}
