package io.keystory.oidc.signingkey;

import io.keystory.events.signingkey.SigningKeyEvent;
import io.keystory.oidc.platform.CacheClearing;
import io.keystory.oidc.platform.ProviderModel;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.security.SigningKeys;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The provider's keys. */
@Configuration(proxyBeanMethods = false)
@Import(JwksEndpoint.class)
public class SigningKeyConfiguration {

    @Bean
    KeyRings keyRings(Streams streams, Vault vault, Clock clock) {
        return new KeyRings(streams, vault, clock);
    }

    @Bean
    public TokenSigner tokenSigner(KeyRings rings) {
        return new TokenSigner(rings);
    }

    @Bean
    public IdTokenHints idTokenHints(SigningKeys keys, KeystorySettings settings) {
        return new IdTokenHints(keys, settings.issuer());
    }

    @Bean
    @ProviderModel
    public Projection providerSigningKeyProjection(KeyRings rings) {
        return CacheClearing.on("oidc-signing-key", SigningKeyEvent.class, ids -> rings.forget());
    }
}
