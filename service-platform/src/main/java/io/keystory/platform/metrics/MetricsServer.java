package io.keystory.platform.metrics;

import io.keystory.store.database.OperationRefused;
import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;

/** Tells metrics in the formats of Prometheus and OpenMetrics. */
final class MetricsServer {

    private MetricsServer() {}

    /** Begins to; refuses the start where the port or the address cannot be had. */
    static HTTPServer start(MetricsSettings settings, PrometheusRegistry registry) {
        try {
            return HTTPServer.builder()
                    .hostname(settings.address())
                    .port(settings.port())
                    .registry(registry)
                    .buildAndStart();
        } catch (IOException | IllegalArgumentException e) {
            throw new OperationRefused("Metrics cannot be told at %s:%d (%s): set KEYSTORY_METRICS_ADDRESS and "
                    .formatted(settings.address(), settings.port(), e.getMessage())
                    + "KEYSTORY_METRICS_PORT to where they can.");
        }
    }
}
