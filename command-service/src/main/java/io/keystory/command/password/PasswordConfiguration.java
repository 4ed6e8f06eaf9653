package io.keystory.command.password;

import io.keystory.command.password.breach.BreachSettings;
import io.keystory.command.password.breach.BreachedPasswords;
import io.keystory.command.password.policy.NewPasswords;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hashing and judging passwords, as configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PasswordConfiguration.Settings.class)
public class PasswordConfiguration {

    /**
     * What an installation may set.
     *
     * @param hashingPermits how many passwords are hashed at once; 0 for one per processor
     * @param breachRangeUrl the range service that knows breached passwords, to which five digits of a SHA-1 are
     *     appended; empty for no requests at all, so that the shipped list decides
     */
    @ConfigurationProperties("keystory.password")
    record Settings(
            @DefaultValue("0") int hashingPermits,
            @DefaultValue("https://api.pwnedpasswords.com/range/") String breachRangeUrl) {}

    @Bean
    HashingPermits hashingPermits(Settings settings) {
        return settings.hashingPermits() == 0
                ? HashingPermits.ofThisMachine()
                : HashingPermits.withPermits(settings.hashingPermits());
    }

    @Bean
    Passwords passwords(HashingPermits permits) {
        return new Passwords(permits);
    }

    @Bean
    BreachedPasswords breachedPasswords(Settings settings) {
        return new BreachedPasswords(
                settings.breachRangeUrl().isBlank()
                        ? BreachSettings.OFFLINE
                        : BreachSettings.DEFAULTS.withRangeService(URI.create(settings.breachRangeUrl())));
    }

    @Bean
    NewPasswords newPasswords(BreachedPasswords breached) {
        return new NewPasswords(breached);
    }
}
