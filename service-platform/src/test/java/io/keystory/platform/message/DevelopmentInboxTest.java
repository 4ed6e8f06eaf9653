package io.keystory.platform.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.platform.KeystorySettings;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class DevelopmentInboxTest {

    @Test
    void messages_are_not_kept_over_https_unless_that_is_wanted() {
        assertThat(new DevelopmentInbox(null).isOpen(at("http://localhost:3001"))).isTrue();
        assertThat(new DevelopmentInbox(null).isOpen(at("https://id.example.com"))).isFalse();
        assertThat(new DevelopmentInbox(true).isOpen(at("https://id.example.com"))).isTrue();
        assertThat(new DevelopmentInbox(false).isOpen(at("http://localhost:3001"))).isFalse();
    }

    private static KeystorySettings at(String endpoint) {
        return new KeystorySettings(URI.create(endpoint), List.of(), "r", "d", "f", null, "n");
    }
}
