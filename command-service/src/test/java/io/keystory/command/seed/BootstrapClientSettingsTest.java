package io.keystory.command.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BootstrapClientSettingsTest {

    private static final String SECRET = "0123456789abcdef";

    @Test
    void both_or_neither_are_given() {
        assertThat(new BootstrapClientSettings(null, "").isGiven()).isFalse();
        assertThat(new BootstrapClientSettings("robot", SECRET).isGiven()).isTrue();
        refused("robot", null, "both");
        refused("", SECRET, "both");
    }

    @Test
    void what_could_not_be_used_is_refused_with_what_to_change() {
        refused("a client", SECRET, "KEYSTORY_BOOTSTRAP_CLIENT_ID needs");
        refused("a".repeat(22), SECRET, "KEYSTORY_BOOTSTRAP_CLIENT_ID needs");
        refused("robot", "short", "KEYSTORY_BOOTSTRAP_CLIENT_SECRET needs");
    }

    @Test
    void the_secret_is_not_printed() {
        assertThat(new BootstrapClientSettings("robot", SECRET).toString()).doesNotContain(SECRET);
    }

    private static void refused(String id, String secret, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BootstrapClientSettings(id, secret))
                .withMessageContaining(reason);
    }
}
