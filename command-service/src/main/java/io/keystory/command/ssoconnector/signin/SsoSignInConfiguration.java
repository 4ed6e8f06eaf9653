package io.keystory.command.ssoconnector.signin;

import io.keystory.command.ssoconnector.SsoProviders;
import io.keystory.command.upstream.UpstreamAttempts;
import io.keystory.command.upstream.UpstreamSignIn;
import io.keystory.command.upstream.saml.SamlExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signing in through enterprise SSO connectors. */
@Configuration(proxyBeanMethods = false)
public class SsoSignInConfiguration {

    @Bean
    SsoSignIn ssoSignIn(
            SsoProviders providers, UpstreamAttempts attempts, UpstreamSignIn upstream, SamlExchange saml) {
        return new SsoSignIn(providers, new OpenIdConnectors(attempts, upstream), new SamlConnectors(saml));
    }
}
