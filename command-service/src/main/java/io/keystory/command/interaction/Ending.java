package io.keystory.command.interaction;

import io.keystory.events.interaction.InteractionCommand.FinishInteraction;
import io.keystory.events.interaction.InteractionCommand.GiveConsent;
import io.keystory.events.interaction.InteractionCommand.ResumeSession;
import io.keystory.events.interaction.InteractionCommand.SubmitInteraction;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionEvent.ConsentGiven;
import io.keystory.events.interaction.InteractionEvent.InteractionFinished;
import io.keystory.events.interaction.InteractionEvent.InteractionSubmitted;
import io.keystory.events.interaction.InteractionEvent.SessionResumed;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import java.util.List;

/** How an interaction goes back to the provider: submitted, consented, finished, each once. */
final class Ending {

    private Ending() {}

    static List<InteractionEvent> submit(InteractionView state, SubmitInteraction c) {
        Identifying.requireIdentified(state);
        if (state.kind() == InteractionKind.FORGOT_PASSWORD) {
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
        requireSubmitted(state);
        Identifying.isSettled(state, c.userId());
        return state.isConsented() ? List.of() : List.of(new ConsentGiven(c.interactionId(), c.userId()));
    }

    static List<InteractionEvent> finish(InteractionView state, FinishInteraction c) {
        requireSubmitted(state);
        return List.of(new InteractionFinished(c.interactionId(), c.sessionId()));
    }

    private static void requireSubmitted(InteractionView state) {
        if (!state.isSubmitted()) {
            throw new KeystoryException("session.identifier_not_found", 404);
        }
    }
}
