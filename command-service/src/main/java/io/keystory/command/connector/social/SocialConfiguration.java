package io.keystory.command.connector.social;

import io.keystory.command.platform.AbandonedSecrets;
import io.keystory.command.upstream.UpstreamAttempts;
import io.keystory.command.upstream.UpstreamSignIn;
import io.keystory.command.upstream.saml.SamlAttempts;
import io.keystory.command.upstream.saml.SamlExchange;
import io.keystory.command.upstream.saml.SamlSignIn;
import io.keystory.events.connector.ManagedSignInId;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.Sweep;
import io.keystory.store.Vault;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in at the providers of social connectors. */
@Configuration(proxyBeanMethods = false)
@Import({AuthorizationUriController.class, SamlProviders.class, SocialProviders.class, SamlSocialSignIn.class,
    ManagedSignIns.class, SocialSignIn.class, PostedAnswers.class, PostedAnswerController.class,
    UpstreamAttempts.class, UpstreamSignIn.class})
public class SocialConfiguration {

    @Bean
    Sweep abandonedPersonSweep(JdbcClient jdbc) {
        return new Sweep("abandoned-person-sweep",
                new AbandonedSecrets(jdbc, ManagedSignInId.STREAM_TYPE, ManagedSignIns.LIFETIME)::delete);
    }

    @Bean
    SamlExchange samlExchange(Vault vault, KeystorySettings settings, Clock clock) {
        return new SamlExchange(new SamlAttempts(vault), new SamlSignIn(clock), settings.origin());
    }
}
