package io.keystory.platform.projection.operation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How fast read models go, over the last few seconds. */
final class Pace {

    private static final double NEWEST = 0.3;
    private static final long SECOND = 1_000_000_000;

    private final Map<String, Double> rates = new ConcurrentHashMap<>();
    private Map<String, Long> last = Map.of();
    private long lastNanos;

    /** Takes in where the models are now; asked more than once a second, it takes in nothing. */
    synchronized void tick(Map<String, Long> positions, long nanos) {
        long passed = nanos - lastNanos;
        if (!last.isEmpty() && passed < SECOND) {
            return;
        }
        if (!last.isEmpty()) {
            positions.forEach((model, position) -> {
                double rate = (position - last.getOrDefault(model, position)) * (double) SECOND / passed;
                rates.merge(model, rate, (old, now) -> old + NEWEST * (now - old));
            });
        }
        last = Map.copyOf(positions);
        lastNanos = nanos;
    }

    /** Events per second, rounded to tenths. */
    double of(String model) {
        return Math.round(rates.getOrDefault(model, 0.0) * 10) / 10.0;
    }
}
