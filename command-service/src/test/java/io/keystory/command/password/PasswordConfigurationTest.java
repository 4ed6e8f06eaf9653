package io.keystory.command.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.password.breach.BreachCheck;
import io.keystory.command.password.breach.BreachedPasswords;
import io.keystory.command.password.policy.NewPasswords;
import io.keystory.events.platform.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class PasswordConfigurationTest {

    private final ApplicationContextRunner contexts =
            new ApplicationContextRunner().withUserConfiguration(PasswordConfiguration.class);

    @Test
    void everything_is_there_without_any_setting() {
        contexts.run(context -> assertThat(context)
                .hasSingleBean(Passwords.class)
                .hasSingleBean(NewPasswords.class)
                .getBean(PasswordConfiguration.Settings.class)
                .isEqualTo(new PasswordConfiguration.Settings(
                        0, DataSize.ofMegabytes(19), 2, "https://api.pwnedpasswords.com/range/")));
    }

    @Test
    void an_empty_address_switches_the_range_service_off() {
        contexts.withPropertyValues("keystory.password.breach-range-url=", "keystory.password.hashing-permits=1")
                .run(context -> assertThat(
                                context.getBean(BreachedPasswords.class).check(new Secret("k7#mP2w!zQ")))
                        .isEqualTo(new BreachCheck(false, BreachCheck.Source.OFFLINE_LIST)));
    }

    @Test
    void passwords_are_hashed_at_the_cost_that_is_set_and_others_are_due_for_a_new_hash() {
        hashingAt("7MB", 5).run(context -> {
            Passwords passwords = context.getBean(Passwords.class);
            StoredPassword stored = passwords.hash(new Secret("k7#mP2w!zQ"));

            assertThat(stored.digest().value()).startsWith("$argon2id$v=19$m=7168,t=5,p=1$");
            assertThat(passwords.verify(stored, new Secret("k7#mP2w!zQ"))).isTrue();
            assertThat(passwords.needsRehash(stored)).isFalse();
            assertThat(passwords.needsRehash(TestHasher.real().hash(new Secret("k7#mP2w!zQ")))).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "6MB, 9, too cheaply",
        "7MB, 4, too cheaply",
        "19MB, 1, too cheaply",
        "19MB, 0, too cheaply",
        "512MB, 1, too long",
        "256MB, 17, too long"
    })
    void a_cost_that_is_too_low_or_too_high_keeps_the_product_from_starting(
            String memory, int iterations, String reason) {
        hashingAt(memory, iterations).run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason));
    }

    private ApplicationContextRunner hashingAt(String memory, int iterations) {
        return contexts.withPropertyValues("keystory.password.hashing-permits=1",
                "keystory.password.hashing-memory=" + memory, "keystory.password.hashing-iterations=" + iterations);
    }
}
