package io.keystory.command.password.breach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTest {

    /** The SHA-1 of "password" is 5BAA6 and these digits. */
    private static final String SUFFIX = "1E4C9B93F3F0682250B6CF8331B7EE68FD8";

    private final Sha1 password = Sha1.of("password");

    @Test
    void only_five_digits_are_told() {
        assertThat(password.prefix()).isEqualTo("5BAA6");
    }

    @ParameterizedTest
    @ValueSource(strings = {SUFFIX + ":9545824", SUFFIX + ":9,545,824", "1e4c9b93f3f0682250b6cf8331b7ee68fd8:1"})
    void a_listed_suffix_is_found_among_others(String line) {
        String others = "0".repeat(35) + ":3\r\n" + "F".repeat(35) + ":7";

        assertThat(Range.parse(others + "\r\n" + line + "\r\n").contains(password)).isTrue();
        assertThat(Range.parse(others).contains(password)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n\r\n", SUFFIX + ":0", SUFFIX, "<p>" + SUFFIX + ":1</p>", "x" + SUFFIX + ":1"})
    void padding_and_noise_list_nothing(String body) {
        assertThat(Range.parse(body).contains(password)).isFalse();
    }
}
