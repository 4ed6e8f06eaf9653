package io.keystory.oidc.jwtcustomizer;

import io.keystory.events.jwtcustomizer.JwtCustomizerEvent;
import io.keystory.oidc.organization.Organizations;
import io.keystory.oidc.platform.CacheClearing;
import io.keystory.oidc.platform.ProviderModel;
import io.keystory.oidc.resource.Scopes;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.script.ScriptSandbox;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import io.keystory.store.read.LogReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Claims that scripts add to access tokens. */
@Configuration(proxyBeanMethods = false)
public class JwtCustomizerConfiguration {

    @Bean
    JwtCustomizers jwtCustomizers(Streams streams, Vault vault) {
        return new JwtCustomizers(streams, vault);
    }

    @Bean
    public CustomClaims customClaims(JwtCustomizers customizers, ScriptSandbox sandbox) {
        return new CustomClaims(customizers, sandbox);
    }

    @Bean
    public ScriptContext scriptContext(
            Streams streams, LogReader log, Scopes scopes, Organizations organizations) {
        return new ScriptContext(streams, log, scopes, organizations);
    }

    @Bean
    @ProviderModel
    public Projection providerJwtCustomizerProjection(JwtCustomizers customizers) {
        return CacheClearing.on("oidc-jwt-customizer", JwtCustomizerEvent.class, ids -> customizers.forget());
    }
}
