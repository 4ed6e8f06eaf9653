package io.keystory.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.platform.metrics.MetricsSettings;
import io.keystory.store.database.OperationRefused;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StartSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "KEYSTORY_PORT, 65536, is no port", "KEYSTORY_METRICS_PORT, -1, is no port", "KEYSTORY_PORT, many, is no port",
        "KEYSTORY_DB_URL, postgres://host/database, begins with jdbc:postgresql://",
    })
    void what_cannot_be_right_is_named_with_what_can(String name, String value, String why) {
        assertThatThrownBy(() -> StartSettings.check(Map.of(name, value)::get))
                .isInstanceOf(OperationRefused.class).hasMessageContaining(name).hasMessageContaining(why)
                .message().hasLineCount(1);
    }

    @Test
    void what_is_not_set_or_empty_is_right() {
        StartSettings.check(name -> null);
        StartSettings.check(name -> " ");
        StartSettings.check(Map.of("KEYSTORY_PORT", "65535", "KEYSTORY_DB_URL", "jdbc:postgresql://host/database")::get);
    }

    @Test
    void a_service_in_a_process_of_its_own_needs_the_database_that_all_share() {
        assertThatThrownBy(() -> StartSettings.requireDatabase(Map.of("KEYSTORY_DB_URL", "")::get))
                .isInstanceOf(OperationRefused.class).hasMessageStartingWith("KEYSTORY_DB_URL is not set")
                .message().hasLineCount(1);
    }

    @Test
    void a_value_that_cannot_be_read_is_told_with_the_variable_that_has_it() {
        new ApplicationContextRunner().withUserConfiguration(Metrics.class)
                .withPropertyValues("keystory.metrics.port=many")
                .run(context -> assertThat(Failure.explain((RuntimeException) context.getStartupFailure()))
                        .isInstanceOf(OperationRefused.class)
                        .hasMessageStartingWith("A setting is wrong: KEYSTORY_METRICS_PORT: "));
    }

    @EnableConfigurationProperties(MetricsSettings.class)
    static class Metrics {}
}
