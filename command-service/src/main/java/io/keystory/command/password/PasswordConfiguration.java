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
import org.springframework.util.unit.DataSize;

/** Hashing and judging passwords, as configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PasswordConfiguration.Settings.class)
public class PasswordConfiguration {

    /**
     * What an installation may set.
     *
     * @param hashingPermits how many passwords are hashed at once; 0 for one per processor
     * @param hashingMemory how much memory Argon2id takes for a password, 7 MB to 256 MB; who signs in with a password that
     *     was hashed at another cost gets it hashed anew
     * @param hashingIterations how many passes Argon2id makes over that memory: with 7 MB at least 5, with 19 MB at least 2
     * @param breachRangeUrl the range service that knows breached passwords, to which five digits of a SHA-1 are
     *     appended; empty for no requests at all, so that the shipped list decides
     */
    @ConfigurationProperties("keystory.password")
    record Settings(
            @DefaultValue("0") int hashingPermits,
            @DefaultValue("19MB") DataSize hashingMemory,
            @DefaultValue("2") int hashingIterations,
            @DefaultValue("https://api.pwnedpasswords.com/range/") String breachRangeUrl) {}

    @Bean
    HashingPermits hashingPermits(Settings settings) {
        return settings.hashingPermits() == 0
                ? HashingPermits.ofThisMachine()
                : HashingPermits.withPermits(settings.hashingPermits());
    }

    @Bean
    Passwords passwords(HashingPermits permits, Settings settings) {
        return new Passwords(permits, Argon2Cost.forNew(settings.hashingMemory().toKilobytes(), settings.hashingIterations()));
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
