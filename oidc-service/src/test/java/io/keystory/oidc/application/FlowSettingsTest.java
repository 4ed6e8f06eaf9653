package io.keystory.oidc.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class FlowSettingsTest {

    @Test
    void the_implicit_flow_is_offered_by_an_environment_variable_and_not_otherwise() {
        assertThat(settings(Map.of("KEYSTORY_OIDC_IMPLICIT_FLOW", "true", "KEYSTORY_OIDC_URL", "http://127.0.0.1:3013"))
                .implicitFlow()).isTrue();
        assertThat(settings(Map.of("KEYSTORY_OIDC_IMPLICIT_FLOW", "false")).implicitFlow()).isFalse();
        assertThat(settings(Map.of("KEYSTORY_OIDC_URL", "http://127.0.0.1:3013")).implicitFlow()).isFalse();
    }

    private static FlowSettings settings(Map<String, Object> environment) {
        return new Binder(ConfigurationPropertySources.from(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment)))
                .bindOrCreate("keystory.oidc", FlowSettings.class);
    }
}
