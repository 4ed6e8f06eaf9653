package io.keystory.command.password.breach;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stops asking a service that failed several times in a row, and then lets one caller try after each pause. */
final class CircuitBreaker {

    private final int failuresUntilPause;
    private final Duration pause;
    private final InstantSource clock;
    private int failures;
    private Instant closedUntil = Instant.MIN;

    CircuitBreaker(int failuresUntilPause, Duration pause, InstantSource clock) {
        this.failuresUntilPause = failuresUntilPause;
        this.pause = pause;
        this.clock = clock;
    }

    /** Whether the caller may try; after a pause it is true for the first to ask only. */
    synchronized boolean allows() {
        if (failures < failuresUntilPause) {
            return true;
        }
        Instant now = clock.instant();
        if (now.isBefore(closedUntil)) {
            return false;
        }
        closedUntil = now.plus(pause);
        return true;
    }

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed() {
        failures++;
        if (failures >= failuresUntilPause) {
            closedUntil = clock.instant().plus(pause);
        }
    }
}
