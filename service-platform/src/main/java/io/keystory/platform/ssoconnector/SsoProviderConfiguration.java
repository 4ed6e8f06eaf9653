package io.keystory.platform.ssoconnector;

import io.keystory.platform.KeystorySettings;
import io.keystory.platform.outbound.Outbound;
import io.keystory.platform.outbound.OutboundConfiguration;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What services learn about enterprise identity providers with. */
@Configuration(proxyBeanMethods = false)
@Import(OutboundConfiguration.class)
public class SsoProviderConfiguration {

    @Bean
    public SsoProviderMetadata ssoProviderMetadata(Outbound outbound) {
        return new SsoProviderMetadata(outbound);
    }

    @Bean
    public SsoProviderConfigs ssoProviderConfigs(SsoProviderMetadata metadata, KeystorySettings settings, Clock clock) {
        return new SsoProviderConfigs(metadata, settings.origin(), clock);
    }
}
