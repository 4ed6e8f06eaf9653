package io.keystory.platform.metrics;

import io.keystory.store.EventLog;
import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The metrics of the process, at a port of their own where one is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MetricsSettings.class)
public class MetricsConfiguration {

    @Bean
    LogMetrics logMetrics(EventLog log) {
        return new LogMetrics(log);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("!'${keystory.metrics.port:}'.isEmpty()")
    HTTPServer metricsServer(MetricsSettings settings, PrometheusRegistry registry) {
        return MetricsServer.start(settings, registry);
    }
}
