package io.keystory.query.platform.place;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of addresses. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlaceSettings.class)
public class PlaceConfiguration {

    @Bean
    public Places places(PlaceSettings settings, Clock clock) {
        return new Places(settings, clock);
    }
}
