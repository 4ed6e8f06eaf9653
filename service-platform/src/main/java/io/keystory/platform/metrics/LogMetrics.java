package io.keystory.platform.metrics;

import io.keystory.store.EventLog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How far the log has come. */
final class LogMetrics implements MeterBinder {

    private final EventLog log;

    LogMetrics(EventLog log) {
        this.log = log;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("keystory.log.position", log, known -> known.tail().head())
                .description("The position of the last event of the log that this process knows of")
                .register(registry);
    }
}
