package io.keystory.command.password.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.keystory.command.password.breach.BreachCheck;
import io.keystory.command.password.breach.BreachSettings;
import io.keystory.command.password.breach.BreachedPasswords;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewPasswordsTest {

    private final NewPasswords passwords = new NewPasswords(new BreachedPasswords(BreachSettings.OFFLINE));

    @Test
    void a_good_password_is_taken_and_who_looked_it_up_is_told() {
        BreachCheck check =
                passwords.require(new Secret("correct horse battery"), PasswordRules.DEFAULTS, PasswordOwner.UNKNOWN);

        assertThat(check).isEqualTo(new BreachCheck(false, BreachCheck.Source.OFFLINE_LIST));
    }

    @Test
    void a_breached_password_is_refused_with_all_reasons() {
        assertThatExceptionOfType(KeystoryException.class)
                .isThrownBy(() ->
                        passwords.require(new Secret("qwertyuiop"), PasswordRules.DEFAULTS, PasswordOwner.UNKNOWN))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("password.rejected"))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(422))
                .satisfies(refusal -> assertThat(refusal.data())
                        .isEqualTo(List.of(
                                PasswordRejection.of("pwned"), PasswordRejection.of("restricted.sequence"))));
    }

    @Test
    void nothing_is_looked_up_when_the_rules_do_not_ask() {
        PasswordRules rules = PasswordRules.of(null, null, null, false, null, null, null);

        assertThat(passwords.require(new Secret("sunshine"), rules, PasswordOwner.UNKNOWN))
                .isEqualTo(BreachCheck.NOT_ASKED);
    }

    @Test
    void trying_a_password_out_refuses_nothing() {
        NewPasswords.Assessment assessment =
                passwords.assess(new Secret("12345"), PasswordRules.DEFAULTS, PasswordOwner.UNKNOWN);

        assertThat(assessment.rejections())
                .extracting(PasswordRejection::code)
                .containsExactly(
                        "password_rejected.too_short",
                        "password_rejected.pwned",
                        "password_rejected.restricted.sequence");
        assertThat(assessment.breachCheck().breached()).isTrue();
    }
}
