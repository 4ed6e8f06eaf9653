package io.keystory.command.signingkey;

import io.keystory.platform.Recurring;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Keys that are replaced without anybody noticing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeySettings.class)
@Import({ConfiguredKeysController.class, SigningKeysController.class})
public class SigningKeyConfiguration {

    private static final Duration PERIOD = Duration.ofSeconds(2);

    @Bean
    KeyRotation keyRotation(Commands commands, Streams streams, KeySettings settings, Clock clock) {
        return new KeyRotation(commands, streams, settings, clock);
    }

    @Bean
    Recurring keyPromotion(Commands commands, KeyRotation rotation, Clock clock) {
        KeyPromotion promotion = new KeyPromotion(commands, rotation, clock);
        return new Recurring("key-promotion", PERIOD, promotion::promoteDueKeys);
    }
}
