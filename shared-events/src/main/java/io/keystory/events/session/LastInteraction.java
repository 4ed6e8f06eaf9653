package io.keystory.events.session;

import io.keystory.events.interaction.InteractionId;
import io.keystory.events.platform.Fold;
import io.keystory.events.session.SessionEvent.SessionRenewed;
import io.keystory.events.session.SessionEvent.SessionStarted;

/** The interaction in which the user of a session authenticated last. */
public final class LastInteraction {

    /** Null before the session begins. */
    public static final Fold<InteractionId, SessionEvent> FOLD = (last, recorded) -> switch (recorded.event()) {
        case SessionStarted e -> e.interactionId();
        case SessionRenewed e -> e.interactionId();
        default -> last;
    };

    private LastInteraction() {}
}
