package io.keystory.platform.security;

import io.keystory.platform.KeystorySettings;
import io.keystory.store.Streams;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Verifies access tokens for the Management API: our own signature, issuer and audience. */
@Configuration(proxyBeanMethods = false)
public class ManagementApiSecurity {

    @Bean
    public SigningKeys signingKeys(Streams streams) {
        return new SigningKeys(streams);
    }

    @Bean
    public JwtDecoder managementTokenDecoder(SigningKeys keys, KeystorySettings settings) {
        Set<String> audiences = Set.of(settings.managementResource(), settings.managementAlias());
        return new RememberingJwtDecoder(AccessTokenDecoder.of(keys, settings.issuer(),
                new JwtClaimValidator<List<String>>("aud",
                        aud -> aud != null && aud.stream().anyMatch(audiences::contains))));
    }
}
