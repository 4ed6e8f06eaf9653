package io.keystory.command.interaction.decision;

import io.keystory.events.interaction.InteractionCommand.AbandonInteraction;
import io.keystory.events.interaction.InteractionCommand.FinishInteraction;
import io.keystory.events.interaction.InteractionCommand.GiveConsent;
import io.keystory.events.interaction.InteractionCommand.RefuseConsent;
import io.keystory.events.interaction.InteractionCommand.ResumeSession;
import io.keystory.events.interaction.InteractionCommand.SubmitInteraction;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionEvent.ConsentGiven;
import io.keystory.events.interaction.InteractionEvent.ConsentRefused;
import io.keystory.events.interaction.InteractionEvent.InteractionAbandoned;
import io.keystory.events.interaction.InteractionEvent.InteractionFinished;
import io.keystory.events.interaction.InteractionEvent.InteractionSubmitted;
import io.keystory.events.interaction.InteractionEvent.SessionResumed;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import java.util.List;

/** How an interaction goes back to the provider: submitted, consented or refused, finished, each once; or is left. */
final class Ending {

    private Ending() {}

    static List<InteractionEvent> submit(InteractionView state, SubmitInteraction c) {
        Identifying.requireIdentified(state);
        if (state.kind() == InteractionKind.FORGOT_PASSWORD && state.profile().passwordId() == null) {
            throw new KeystoryException("user.new_password_required_in_profile", 422);
        }
        return state.isSubmitted()
                ? List.of()
                : List.of(new InteractionSubmitted(c.interactionId(), state.kind(), new UserId(state.userId())));
    }

    static List<InteractionEvent> resume(InteractionView state, ResumeSession c) {
        if (Identifying.isSettled(state, c.userId()) && state.isSubmitted()) {
            return List.of();
        }
        return List.of(new SessionResumed(c.interactionId(), c.sessionId(), c.userId()));
    }

    static List<InteractionEvent> consent(InteractionView state, GiveConsent c) {
        requireMayAnswer(state, c.userId(), state.isRefused());
        return state.isConsented() ? List.of() : List.of(new ConsentGiven(c.interactionId(), c.userId()));
    }

    static List<InteractionEvent> refuse(InteractionView state, RefuseConsent c) {
        requireMayAnswer(state, c.userId(), state.isConsented());
        return state.isRefused() ? List.of() : List.of(new ConsentRefused(c.interactionId(), c.userId()));
    }

    static List<InteractionEvent> finish(InteractionView state, FinishInteraction c) {
        requireSubmitted(state);
        return List.of(new InteractionFinished(c.interactionId(), c.sessionId()));
    }

    /** Whoever has refused consent, or has a new password, has done what they came for. */
    static List<InteractionEvent> abandon(InteractionView state, AbandonInteraction c) {
        boolean isDone = state.isFinished() || state.isRefused() || state.hasRecovered();
        return isDone || !state.isOver(c.now().toEpochMilli())
                ? List.of() : List.of(new InteractionAbandoned(c.interactionId()));
    }

    /** The settled user answers, and does not take back an answer that is on its way to the application. */
    private static void requireMayAnswer(InteractionView state, UserId user, boolean isAnsweredOtherwise) {
        requireSubmitted(state);
        Identifying.isSettled(state, user);
        if (isAnsweredOtherwise) {
            throw new KeystoryException("session.not_found", 400);
        }
    }

    private static void requireSubmitted(InteractionView state) {
        if (!state.isSubmitted()) {
            throw new KeystoryException("session.identifier_not_found", 404);
        }
    }
}
