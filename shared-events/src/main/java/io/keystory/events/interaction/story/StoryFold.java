package io.keystory.events.interaction.story;

import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionEvent.ActionDecided;
import io.keystory.events.interaction.InteractionEvent.CaptchaPassed;
import io.keystory.events.interaction.InteractionEvent.ConsentGiven;
import io.keystory.events.interaction.InteractionEvent.ConsentRefused;
import io.keystory.events.interaction.InteractionEvent.ExtraProfileProvided;
import io.keystory.events.interaction.InteractionEvent.InteractionAbandoned;
import io.keystory.events.interaction.InteractionEvent.InteractionFinished;
import io.keystory.events.interaction.InteractionEvent.InteractionStarted;
import io.keystory.events.interaction.InteractionEvent.InteractionSubmitted;
import io.keystory.events.interaction.InteractionEvent.KindChanged;
import io.keystory.events.interaction.InteractionEvent.KindChosen;
import io.keystory.events.interaction.InteractionEvent.PasswordProvided;
import io.keystory.events.interaction.InteractionEvent.SessionResumed;
import io.keystory.events.interaction.InteractionEvent.SignInRated;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.interaction.InteractionEvent.UserIdentified;
import io.keystory.events.interaction.InteractionEvent.UserRegistered;
import io.keystory.events.interaction.InteractionEvent.UsernameProvided;
import io.keystory.events.interaction.InteractionEvent.VerificationAdopted;
import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.user.UserId;
import java.time.Instant;

/** Folds the events of an interaction into a {@link StoryView}; what has no beginning is no story. */
public final class StoryFold implements Fold<StoryView, InteractionEvent> {

    @Override
    public StoryView evolve(StoryView v, Recorded<? extends InteractionEvent> recorded) {
        Instant at = Instant.ofEpochMilli(recorded.epochMillis());
        if (recorded.event() instanceof InteractionStarted e) {
            return new StoryView(e.interactionId().value(), null, e.applicationId().value(), null, null, 0, 1, at, at,
                    Instant.ofEpochMilli(e.expiresAt()), null);
        }
        return v == null ? null : after(v, recorded.event(), at);
    }

    private static StoryView after(StoryView v, InteractionEvent event, Instant at) {
        return switch (event) {
            case InteractionStarted _ -> v;
            case KindChosen e -> next(v, at, e.kind(), null, null, null);
            case KindChanged e -> next(v, at, e.kind(), v.userId(), null, v.ending());
            case VerificationEvent e -> about(v, at, e.userId(), e.refusal());
            case StepRefused e -> about(v, at, null, e.code());
            case ActionDecided e -> about(v, at, null, e.refusal());
            case UserIdentified e -> identified(v, at, e.userId(), v.ending());
            case UserRegistered e -> identified(v, at, e.userId(), v.ending());
            case SessionResumed e -> identified(v, at, e.userId(), v.ending());
            case InteractionSubmitted e -> identified(v, at, e.userId(),
                    e.kind() == InteractionKind.FORGOT_PASSWORD ? StoryOutcome.FINISHED : v.ending());
            case ConsentRefused _ -> ended(v, at, StoryOutcome.CONSENT_REFUSED);
            case InteractionFinished _ -> ended(v, at, v.ending() == null ? StoryOutcome.FINISHED : v.ending());
            case InteractionAbandoned _ -> abandoned(v);
            case CaptchaPassed _, UsernameProvided _, PasswordProvided _, ExtraProfileProvided _, VerificationAdopted _,
                    SignInRated _, ConsentGiven _ -> ended(v, at, v.ending());
        };
    }

    /** Whose account was tried is known before they are identified, if at all. */
    private static StoryView about(StoryView v, Instant at, UserId tried, String refusal) {
        return next(v, at, v.kind(), v.userId() == null && tried != null ? tried.value() : v.userId(), refusal,
                v.ending());
    }

    private static StoryView identified(StoryView v, Instant at, UserId user, StoryOutcome ending) {
        return next(v, at, v.kind(), user.value(), null, ending);
    }

    private static StoryView ended(StoryView v, Instant at, StoryOutcome ending) {
        return next(v, at, v.kind(), v.userId(), null, ending);
    }

    /** It is no step that somebody took: what was last stays the last. */
    private static StoryView abandoned(StoryView v) {
        StoryOutcome left = v.reason() == null ? StoryOutcome.ABANDONED : StoryOutcome.REFUSED;
        return new StoryView(v.id(), v.kind(), v.applicationId(), v.userId(), v.reason(), v.refusals(), v.steps(),
                v.startedAt(), v.lastStepAt(), v.expiresAt(), v.ending() == null ? left : v.ending());
    }

    private static StoryView next(StoryView v, Instant at, InteractionKind kind, String userId, String refusal,
            StoryOutcome ending) {
        return new StoryView(v.id(), kind, v.applicationId(), userId, refusal,
                v.refusals() + (refusal == null ? 0 : 1), v.steps() + 1, v.startedAt(), at, v.expiresAt(), ending);
    }
}
