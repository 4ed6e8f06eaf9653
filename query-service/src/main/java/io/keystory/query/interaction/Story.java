package io.keystory.query.interaction;

import io.keystory.query.event.EventView;
import io.keystory.query.history.FieldChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened in an interaction, in order.
 *
 * @param steps what it consists of, and what its requests led to
 * @param tokens what its codes were redeemed for
 * @param isWhole whether that is all; a thousand steps are told
 */
record Story(InteractionSummary interaction, List<Step> steps, List<Step> tokens, boolean isWhole) {

    /**
     * One step.
     *
     * @param afterMs milliseconds since it started
     * @param reason why it was refused; null when it was not, or nobody said
     * @param changes what it changed about the interaction, so that it can be replayed
     * @param event what was asked and answered
     */
    record Step(
            long afterMs, Decision decision, @Nullable Reason reason, List<FieldChange> changes, EventView event) {}

    /** A stable code and its sentence. */
    record Reason(String code, String message) {}
}
