package io.keystory.events.signinexperience;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.signinexperience.policy.PasswordExpiration;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PasswordExpirationTest {

    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final PasswordExpiration NINETY = new PasswordExpiration(true, 90, 1000 * DAY);

    @Test
    void a_password_is_good_for_so_many_days_since_it_was_set() {
        assertThat(NINETY.isOver(false, 2000 * DAY, 2090 * DAY - 1)).isFalse();
        assertThat(NINETY.isOver(false, 2000 * DAY, 2090 * DAY)).isTrue();
    }

    @Test
    void an_older_one_is_as_good_as_one_that_was_set_when_they_began_to_expire() {
        assertThat(NINETY.isOver(false, 10 * DAY, 1090 * DAY - 1)).isFalse();
        assertThat(NINETY.isOver(false, 10 * DAY, 1090 * DAY)).isTrue();
    }

    @Test
    void one_that_an_administrator_wants_replaced_is_over_at_once() {
        assertThat(NINETY.isOver(true, 2000 * DAY, 2000 * DAY)).isTrue();
    }

    @Test
    void none_is_over_where_passwords_do_not_expire() {
        assertThat(PasswordExpiration.DEFAULTS.isOver(true, 0, 5000 * DAY)).isFalse();
        assertThat(new PasswordExpiration(false, 1, 0L).isOver(true, 0, 5000 * DAY)).isFalse();
    }
}
