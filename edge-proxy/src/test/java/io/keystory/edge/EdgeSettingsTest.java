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

    @Test
    void a_value_that_is_no_number_is_named() {
        Map<String, String> named = Map.of("KEYSTORY_RATE_LIMIT", "many");
        assertThatThrownBy(() -> EdgeSettings.from(named::get))
                .hasMessage("KEYSTORY_RATE_LIMIT must be a whole number");
    }
}
