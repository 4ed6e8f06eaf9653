package io.keystory.oidc.samlapplication;

import io.keystory.oidc.application.Clients;
import io.keystory.oidc.page.error.ErrorPage;
import io.keystory.oidc.page.plain.FormPost;
import io.keystory.oidc.page.plain.RequestLanguages;
import io.keystory.oidc.token.code.SignOns;
import io.keystory.oidc.token.journal.TokenJournal;
import io.keystory.oidc.user.UserClaims;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.security.CookieKeys;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signing in to SAML applications. */
@Configuration(proxyBeanMethods = false)
public class SamlApplicationConfiguration {

    @Bean
    SamlSignOnController samlSignOnController(Streams streams, Vault vault, Clients clients, SignOns signOns,
            UserClaims claims, CookieKeys keys, TokenJournal journal, RequestLanguages languages,
            KeystorySettings settings, Clock clock) {
        SamlResponses responses = new SamlResponses(vault, new Attributes(claims));
        PendingSignOns pending = new PendingSignOns(keys, settings.isSecure(), clock);
        return new SamlSignOnController(
                new ServiceProviders(streams, clients, settings),
                new SignOnStart(new SignOnRules(clock), pending, journal),
                new SignOnEnd(signOns, responses, pending, new FormPost(languages)), new ErrorPage(languages));
    }
}
