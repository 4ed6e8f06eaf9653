package io.keystory.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.edge.guard.RateLimit;
import io.keystory.edge.route.Owner;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeSettingsTest {

    @Test
    void everything_has_a_default_and_blank_means_default() {
        EdgeSettings settings = EdgeSettings.from(name -> name.equals("KEYSTORY_PORT") ? " " : null);
        assertThat(settings.port()).isEqualTo(3001);
        assertThat(settings.services()).containsEntry(Owner.COMMAND, URI.create("http://127.0.0.1:3011"))
                .containsEntry(Owner.QUERY, URI.create("http://127.0.0.1:3012"))
                .containsEntry(Owner.OIDC, URI.create("http://127.0.0.1:3013"));
        assertThat(settings.frontends()).isEqualTo(Path.of("frontends"));
        assertThat(settings.isDevelopment()).isFalse();
        assertThat(settings.rateLimit()).isEqualTo(new RateLimit(200, 1_000, 100_000));
        assertThat(settings.bodyLimit()).isEqualTo(10 * 1024 * 1024);
        assertThat(settings.timeout()).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @CsvSource({
        "KEYSTORY_PORT, 65536, must be from 0 to 65535", "KEYSTORY_RATE_BURST, 0, must be from 1",
        "KEYSTORY_COMMAND_URL, 'http://a b', must be where a service listens",
        "KEYSTORY_QUERY_URL, query:3012, must be where a service listens",
        "KEYSTORY_TRUSTED_PROXIES, 10.0.0.0/64, must be addresses or ranges",
        "KEYSTORY_TRUSTED_PROXIES, 10.0.0.0/x, must be addresses or ranges",
        "KEYSTORY_TRUSTED_PROXIES, somewhere, must be addresses or ranges",
    })
    void a_value_that_cannot_be_is_named_with_what_can(String name, String value, String why) {
        assertThatThrownBy(() -> EdgeSettings.from(Map.of(name, value)::get))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(name + " " + why);
    }

    @Test
    void a_value_that_is_no_number_is_named() {
        Map<String, String> named = Map.of("KEYSTORY_RATE_LIMIT", "many");
        assertThatThrownBy(() -> EdgeSettings.from(named::get))
                .hasMessage("KEYSTORY_RATE_LIMIT must be a whole number");
    }
}
