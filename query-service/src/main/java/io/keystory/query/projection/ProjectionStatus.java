package io.keystory.query.projection;

import io.keystory.platform.projection.ModelStatus;
import io.keystory.platform.projection.ModelStatus.State;

/**
 * A read model and how far it has come.
 *
 * @param generation which build of the model this is, from 1
 * @param position the last event it has taken in or had no use for
 * @param head the last event of the log
 * @param deadLetters how many events it has set aside
 * @param rate how many events a second it passes, lately
 */
record ProjectionStatus(String name, int generation, long position, long head, Lag lag, State state, int deadLetters,
        double rate) {

    static ProjectionStatus of(ModelStatus model, long millis) {
        return new ProjectionStatus(model.name(), 1, model.position(), model.head(), new Lag(model.behind(), millis),
                model.state(), model.deadLetters(), model.rate());
    }

    /** How much is missing, and for how long. */
    record Lag(long events, long ms) {}
}
