package io.keystory.command.signinexperience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.policy.UsernamePolicy;
import io.keystory.events.signinexperience.policy.UsernamePolicy.AllowedChars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "_", "Ada_1815"})
    void whatever_can_be_a_username_may_be_one_unless_somebody_says_otherwise(String username) {
        assertThat(refusal(UsernamePolicy.DEFAULTS, username)).isEqualTo("none");
        assertThat(refusal(UsernamePolicy.DEFAULTS, username.repeat(128 / username.length()))).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "ada,      422 user.username_too_short {min=4}",
        "adas,     none",
        "adasname, none",
        "adasnames, 422 user.username_too_long {max=8}",
        "ADA,      422 user.username_too_short {min=4}"
    })
    void lengths_count_with_their_ends_and_before_the_characters(String username, String refusal) {
        assertThat(refusal(new UsernamePolicy(true, 4, 8, new AllowedChars(true, false, true, true)), username))
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "false, true, true, true,  422 user.username_lowercase_not_allowed, ADA_1815",
        "true, false, true, true,  422 user.username_uppercase_not_allowed, ada_1815",
        "true, true, false, true,  422 user.username_numbers_not_allowed, Ada_Byron",
        "true, true, true, false,  422 user.username_underscore_not_allowed, Ada1815"
    })
    void each_kind_of_characters_can_be_refused_alone(
            boolean lowercase, boolean uppercase, boolean numbers, boolean underscore, String refusal, String without) {
        var policy = new UsernamePolicy(true, 1, 128, new AllowedChars(lowercase, uppercase, numbers, underscore));

        assertThat(refusal(policy, "Ada_1815")).isEqualTo(refusal);
        assertThat(refusal(policy, without)).isEqualTo("none");
    }

    @Test
    void what_stays_or_is_given_up_is_not_held_to_the_policy() {
        var rules = new UsernameRules(null);

        rules.requireChange("ada", "ada");
        rules.requireChange("ada", null);
        rules.requireChange(null, null);
    }

    private static String refusal(UsernamePolicy policy, String username) {
        KeystoryException refusal = catchThrowableOfType(
                KeystoryException.class, () -> UsernameRules.check(policy, username));
        return refusal == null ? "none"
                : refusal.status() + " " + refusal.code() + (refusal.data() == null ? "" : " " + refusal.data());
    }
}
