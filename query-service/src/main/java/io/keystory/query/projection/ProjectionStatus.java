package io.keystory.query.projection;

import io.keystory.platform.projection.operation.ModelStatus;
import io.keystory.platform.projection.operation.ModelStatus.State;
import io.keystory.platform.projection.rebuild.Generations.Live;
import io.keystory.platform.projection.rebuild.Rebuild;
import org.jspecify.annotations.Nullable;

/**
 * A read model and how far it has come.
 *
 * @param generation which build of the model is answered from, from 1
 * @param position the last event it has taken in or had no use for
 * @param head the last event of the log
 * @param deadLetters how many events it has set aside
 * @param rate how many events a second it passes, lately
 * @param isOutdated whether other code made it than the code that runs
 * @param rebuildId the build that is made beside the live one, or null
 */
record ProjectionStatus(String name, int generation, long position, long head, Lag lag, State state, int deadLetters,
        double rate, boolean isOutdated, @Nullable String rebuildId) {

    /**
     * @param rebuild the build beside the live one, or null
     */
    static ProjectionStatus of(ModelStatus model, Live live, Rebuild rebuild, long millis) {
        return new ProjectionStatus(model.name(), live == null ? 1 : live.number(), model.position(), model.head(),
                new Lag(model.behind(), millis), rebuild == null ? model.state() : state(model, rebuild),
                model.deadLetters(), model.rate(), live != null && live.isOutdated(),
                rebuild == null ? null : rebuild.id());
    }

    private static State state(ModelStatus model, Rebuild rebuild) {
        return switch (rebuild.state()) {
            case REBUILDING, CATCHING_UP -> State.REBUILDING;
            case VERIFYING -> State.VERIFYING;
            default -> model.state();
        };
    }

    /** How much is missing, and for how long. */
    record Lag(long events, long ms) {}
}
