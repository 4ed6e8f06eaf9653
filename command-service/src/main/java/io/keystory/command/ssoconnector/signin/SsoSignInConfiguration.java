package io.keystory.command.ssoconnector.signin;

import io.keystory.command.ssoconnector.SsoProviders;
import io.keystory.command.upstream.UpstreamAttempts;
import io.keystory.command.upstream.UpstreamSignIn;
import io.keystory.command.upstream.saml.SamlAttempts;
import io.keystory.command.upstream.saml.SamlSignIn;
import io.keystory.platform.KeystorySettings;
import io.keystory.store.Vault;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signing in through enterprise SSO connectors. */
@Configuration(proxyBeanMethods = false)
public class SsoSignInConfiguration {

    @Bean
    SsoSignIn ssoSignIn(SsoProviders providers, UpstreamAttempts attempts, UpstreamSignIn upstream, Vault vault,
            KeystorySettings settings, Clock clock) {
        return new SsoSignIn(providers, new OpenIdConnectors(attempts, upstream),
                new SamlConnectors(new SamlAttempts(vault), new SamlSignIn(clock), settings.origin()));
    }
}
