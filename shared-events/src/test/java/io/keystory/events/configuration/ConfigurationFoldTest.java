package io.keystory.events.configuration;

import static io.keystory.events.configuration.ConfigurationView.ID_TOKEN;
import static io.keystory.events.configuration.ConfigurationView.SESSION;
import static io.keystory.events.platform.Recordings.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.configuration.ConfigurationEvent.IdTokenClaimsChanged;
import io.keystory.events.configuration.ConfigurationEvent.SessionTtlChanged;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigurationFoldTest {

    private final ConfigurationFold fold = new ConfigurationFold();

    @Test
    void what_was_not_changed_is_at_its_default() {
        assertThat(fold.over(recorded(new SessionTtlChanged(SESSION, 60))))
                .isEqualTo(new ConfigurationView(
                        ConfigurationView.DEFAULTS.enabledExtendedClaims(), 60, null, false, null, null, false));
        assertThat(fold.over(recorded(new IdTokenClaimsChanged(ID_TOKEN, List.of("roles")))))
                .isEqualTo(new ConfigurationView(
                        List.of("roles"), ConfigurationView.DEFAULTS.sessionTtl(), null, false, null, null, false));
    }

    @Test
    void the_last_change_counts() {
        assertThat(fold.over(recorded(new SessionTtlChanged(SESSION, 60), new SessionTtlChanged(SESSION, 90)))
                .sessionTtl()).isEqualTo(90);
    }
}
