package io.keystory.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.keystory.store.database.OperationRefused;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MetricsServerTest {

    private static final MetricsSettings ANYWHERE = new MetricsSettings(0, "127.0.0.1");

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Test
    void it_tells_what_is_measured_by_its_name_there() throws Exception {
        meters.counter("keystory.appends").increment(3);

        try (HTTPServer server = MetricsServer.start(ANYWHERE, meters.getPrometheusRegistry());
                HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest scrape = HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + server.getPort() + "/metrics")).build();

            assertThat(http.send(scrape, HttpResponse.BodyHandlers.ofString()).body())
                    .contains("keystory_appends_total 3.0");
        }
    }

    @ParameterizedTest
    @CsvSource({"'', false", "9464, true"})
    void it_is_there_where_a_port_is_set_and_not_where_the_setting_is_empty(String port, boolean isThere) {
        new ApplicationContextRunner()
                .withUserConfiguration(MetricsConfiguration.class)
                .withBean(LazyInitializationBeanFactoryPostProcessor.class)
                .withPropertyValues("keystory.metrics.port=" + port)
                .run(context -> assertThat(context.containsBean("metricsServer")).isEqualTo(isThere));
    }

    @ParameterizedTest
    @CsvSource({"70000, 127.0.0.1", "0, nowhere.invalid"})
    void where_nobody_can_listen_is_a_refusal_as_well(int port, String address) {
        assertThatExceptionOfType(OperationRefused.class)
                .isThrownBy(() -> MetricsServer.start(new MetricsSettings(port, address), meters.getPrometheusRegistry()))
                .withMessageContaining("KEYSTORY_METRICS_PORT");
    }

    @Test
    void a_port_that_is_taken_is_a_refusal_that_says_what_to_do() {
        try (HTTPServer server = MetricsServer.start(ANYWHERE, meters.getPrometheusRegistry())) {
            MetricsSettings taken = new MetricsSettings(server.getPort(), "127.0.0.1");

            assertThatExceptionOfType(OperationRefused.class)
                    .isThrownBy(() -> MetricsServer.start(taken, meters.getPrometheusRegistry()))
                    .withMessageContaining("KEYSTORY_METRICS_PORT");
        }
    }
}
