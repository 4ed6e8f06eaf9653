package io.keystory.command.password.breach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineListTest {

    private final OfflineList list = OfflineList.shipped();

    @Test
    void holds_tens_of_thousands() {
        assertThat(list.size()).isGreaterThan(40_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "password", "Password", "qwertyuiop", "SUNSHINE", "1qaz2wsx", "iloveyou"})
    void knows_common_passwords_in_any_case(String password) {
        assertThat(list.contains(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "correct horse battery", "k7#mP2w!zQ", "密码密码", "PASSWORD but longer"})
    void knows_no_others(String password) {
        assertThat(list.contains(password)).isFalse();
    }
}
