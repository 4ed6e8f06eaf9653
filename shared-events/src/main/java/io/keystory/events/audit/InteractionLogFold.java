package io.keystory.events.audit;

import io.keystory.events.action.ActionOutcome;
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
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.user.UserId;

/** Says where an event of an interaction stands in the audit log. */
final class InteractionLogFold {

    LogEntry evolve(LogEntry stored, InteractionEvent event) {
        LogEntry before = stored == null
                ? new LogEntry(null, null, null, event.interactionId().value(), null, null, false) : stored;
        return switch (event) {
            case InteractionStarted e -> new LogEntry("Interaction.Create", e.applicationId().value(), null,
                    e.interactionId().value(), null, null, false);
            case KindChosen e -> step(with(before, null, e.kind()), "Create");
            case KindChanged e -> step(with(before, before.userId(), e.kind()), "Update");
            case CaptchaPassed e -> keyed(before, "Interaction.Create.Captcha");
            case VerificationEvent e -> verification(before, e);
            case UsernameProvided e -> step(before, "Profile.Update");
            case PasswordProvided e -> step(before, "Profile.Update");
            case ExtraProfileProvided e -> step(before, "Profile.Update");
            case VerificationAdopted e -> step(before, adopted(e.use()));
            case UserIdentified e -> step(identified(before, e.userId()), "Identifier.Submit");
            case UserRegistered e -> step(identified(before, e.userId()), "Identifier.Submit");
            case StepRefused e -> refused(before, RefusedStepKeys.of(e.step()));
            case ActionDecided e -> decided(keyed(before, e.actionType().logKey()), e.outcome());
            case InteractionSubmitted e -> step(with(before, e.userId().value(), e.kind()), "Submit");
            case SessionResumed e -> keyed(identified(before, e.userId()), null);
            case SignInRated e -> keyed(before, null);
            case ConsentGiven e -> keyed(before, null);
            case ConsentRefused e -> keyed(before, null);
            case InteractionFinished e -> keyed(before, "Interaction.End");
            case InteractionAbandoned e -> keyed(before, null);
        };
    }

    /** The key of a refused step of which nobody knows the interaction; null where the step has none. */
    static String unbound(String step) {
        String key = RefusedStepKeys.of(step);
        return key == null ? null : "Interaction.SignIn." + key;
    }

    private static LogEntry refused(LogEntry before, String step) {
        return step == null ? keyed(before, null) : step(before, step).refused();
    }

    private static LogEntry decided(LogEntry entry, ActionOutcome outcome) {
        return outcome == ActionOutcome.REFUSED ? entry.refused() : entry;
    }

    private static String adopted(String use) {
        return switch (use) {
            case null -> "Profile.Update";
            case VerificationAdopted.SIGN_IN_PASSKEY -> "SignInPasskey.Submit";
            case String factor -> "BindMfa." + factor + ".Submit";
        };
    }

    private static LogEntry verification(LogEntry before, VerificationEvent event) {
        LogEntry entry = step(before, "Verification." + kind(event) + "." + event.step());
        return event.refusal() == null ? entry : entry.refused();
    }

    /** Codes are called alike, whether they are a first or a second factor. */
    private static String kind(VerificationEvent event) {
        return event.kind().replaceFirst("^Mfa", "");
    }

    private static LogEntry identified(LogEntry before, UserId user) {
        return with(before, user.value(), before.kind());
    }

    private static LogEntry with(LogEntry before, String user, InteractionKind kind) {
        return new LogEntry(null, before.applicationId(), user, before.interactionId(), kind, null,
                false);
    }

    private static LogEntry step(LogEntry entry, String step) {
        return keyed(entry, "Interaction." + switch (entry.kind()) {
            case REGISTER -> "Register.";
            case FORGOT_PASSWORD -> "ForgotPassword.";
            case SIGN_IN -> "SignIn.";
            case null -> "SignIn.";
        } + step);
    }

    private static LogEntry keyed(LogEntry entry, String key) {
        return new LogEntry(key, entry.applicationId(), entry.userId(), entry.interactionId(), entry.kind(),
                null, false);
    }
}
