package io.keystory.query.projection;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.keystory.platform.projection.ProjectionRunner.ModelStatus;

/**
 * A read model and how far it has come.
 *
 * @param generation which build of the model this is, from 1
 * @param position the last event it has taken in or had no use for
 * @param head the last event of the log
 * @param deadLetters how many events it has set aside
 */
record ProjectionStatus(
        String name, int generation, long position, long head, Lag lag, State state, int deadLetters) {

    private static final long REBUILDING = 1000;

    static ProjectionStatus of(ModelStatus model, long head, long millis) {
        long events = Math.max(0, head - model.position());
        return new ProjectionStatus(
                model.name(), 1, model.position(), head, new Lag(events, millis), state(model, events), 0);
    }

    private static State state(ModelStatus model, long events) {
        if (model.isFailing()) {
            return State.FAILED;
        }
        if (!model.isRunning()) {
            return State.PAUSED;
        }
        return events > REBUILDING ? State.REBUILDING : State.LIVE;
    }

    /** How much is missing, and for how long. */
    record Lag(long events, long ms) {}

    /** What the model is doing. */
    enum State {
        @JsonProperty("live") LIVE,
        @JsonProperty("rebuilding") REBUILDING,
        @JsonProperty("paused") PAUSED,
        @JsonProperty("failed") FAILED
    }
}
