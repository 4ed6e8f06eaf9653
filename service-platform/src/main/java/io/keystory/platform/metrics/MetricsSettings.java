package io.keystory.platform.metrics;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where metrics are told, which is never at the front door.
 *
 * @param port where Prometheus finds them, at {@code /metrics}; without one they are told to nobody
 * @param address on which address of this machine that is; whoever reaches it reads them
 */
@ConfigurationProperties("keystory.metrics")
public record MetricsSettings(Integer port, @DefaultValue("127.0.0.1") String address) {}
