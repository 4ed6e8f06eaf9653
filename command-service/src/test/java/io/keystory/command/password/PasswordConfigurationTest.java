package io.keystory.command.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.password.breach.BreachCheck;
import io.keystory.command.password.breach.BreachedPasswords;
import io.keystory.command.password.policy.NewPasswords;
import io.keystory.events.platform.Secret;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PasswordConfigurationTest {

    private final ApplicationContextRunner contexts =
            new ApplicationContextRunner().withUserConfiguration(PasswordConfiguration.class);

    @Test
    void everything_is_there_without_any_setting() {
        contexts.run(context -> assertThat(context)
                .hasSingleBean(Passwords.class)
                .hasSingleBean(NewPasswords.class)
                .getBean(PasswordConfiguration.Settings.class)
                .isEqualTo(new PasswordConfiguration.Settings(0, "https://api.pwnedpasswords.com/range/")));
    }

    @Test
    void an_empty_address_switches_the_range_service_off() {
        contexts.withPropertyValues("keystory.password.breach-range-url=", "keystory.password.hashing-permits=1")
                .run(context -> assertThat(
                                context.getBean(BreachedPasswords.class).check(new Secret("k7#mP2w!zQ")))
                        .isEqualTo(new BreachCheck(false, BreachCheck.Source.OFFLINE_LIST)));
    }
}
