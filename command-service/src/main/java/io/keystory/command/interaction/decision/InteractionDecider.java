package io.keystory.command.interaction.decision;

import io.keystory.command.interaction.risk.RiskRules;
import io.keystory.command.platform.Decider;
import io.keystory.command.platform.SubjectChange;
import io.keystory.command.platform.VaultChange;
import io.keystory.events.action.ActionOutcome;
import io.keystory.events.interaction.InteractionCommand;
import io.keystory.events.interaction.InteractionCommand.AbandonInteraction;
import io.keystory.events.interaction.InteractionCommand.AdoptVerification;
import io.keystory.events.interaction.InteractionCommand.ChangeKind;
import io.keystory.events.interaction.InteractionCommand.ChooseKind;
import io.keystory.events.interaction.InteractionCommand.FinishInteraction;
import io.keystory.events.interaction.InteractionCommand.GiveConsent;
import io.keystory.events.interaction.InteractionCommand.IdentifyUser;
import io.keystory.events.interaction.InteractionCommand.ProvideExtraProfile;
import io.keystory.events.interaction.InteractionCommand.ProvidePassword;
import io.keystory.events.interaction.InteractionCommand.ProvideUsername;
import io.keystory.events.interaction.InteractionCommand.RateSignIn;
import io.keystory.events.interaction.InteractionCommand.RecordActionDecision;
import io.keystory.events.interaction.InteractionCommand.RecordCaptchaPassed;
import io.keystory.events.interaction.InteractionCommand.RecordRefusal;
import io.keystory.events.interaction.InteractionCommand.RecordRegistration;
import io.keystory.events.interaction.InteractionCommand.RecordVerification;
import io.keystory.events.interaction.InteractionCommand.RefuseConsent;
import io.keystory.events.interaction.InteractionCommand.ResumeSession;
import io.keystory.events.interaction.InteractionCommand.StartInteraction;
import io.keystory.events.interaction.InteractionCommand.SubmitInteraction;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionEvent.ActionDecided;
import io.keystory.events.interaction.InteractionEvent.CaptchaPassed;
import io.keystory.events.interaction.InteractionEvent.InteractionStarted;
import io.keystory.events.interaction.InteractionEvent.KindChanged;
import io.keystory.events.interaction.InteractionEvent.KindChosen;
import io.keystory.events.interaction.InteractionEvent.SignInRated;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.interaction.InteractionFold;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.PendingProfile;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import java.time.Instant;
import java.util.List;

/** Decides about interactions: which step may come after which, and for how long. */
public final class InteractionDecider implements Decider<InteractionView, InteractionCommand, InteractionEvent> {

    private static final int MOST_REFUSALS = 50;

    private final InteractionFold fold = new InteractionFold();

    @Override
    public InteractionView initial() {
        return null;
    }

    @Override
    public List<InteractionEvent> decide(InteractionView state, InteractionCommand command) {
        return switch (command) {
            case StartInteraction c -> start(state, c);
            case ChooseKind c -> choose(live(state, c.now()), c);
            case ChangeKind c -> change(begun(state, c.now()), c);
            case RecordCaptchaPassed c -> captcha(begun(state, c.now()));
            case RecordVerification c -> Verifications.record(begun(state, c.now()), c);
            case ProvideUsername c -> ProfilePieces.username(begun(state, c.now()), c);
            case ProvidePassword c -> ProfilePieces.password(begun(state, c.now()), c);
            case ProvideExtraProfile c -> ProfilePieces.extra(begun(state, c.now()), c);
            case AdoptVerification c -> ProfilePieces.adopt(begun(state, c.now()), c);
            case IdentifyUser c -> Identifying.identify(begun(state, c.now()), c);
            case RecordRegistration c -> Identifying.register(begun(state, c.now()), c);
            case RecordActionDecision c -> action(begun(state, c.now()), c);
            case RateSignIn c -> rate(begun(state, c.now()), c);
            case SubmitInteraction c -> Ending.submit(begun(state, c.now()), c);
            case ResumeSession c -> Ending.resume(open(state), c);
            case GiveConsent c -> Ending.consent(live(state, c.now()), c);
            case RefuseConsent c -> Ending.refuse(live(state, c.now()), c);
            case FinishInteraction c -> Ending.finish(live(state, c.now()), c);
            case AbandonInteraction c -> Ending.abandon(known(state), c);
            case RecordRefusal c -> refuse(open(state), c);
        };
    }

    @Override
    public InteractionView evolve(InteractionView state, InteractionEvent event) {
        return fold.after(state, event);
    }

    @Override
    public List<VaultChange> secrets(InteractionView before, InteractionCommand command, InteractionEvent event) {
        return PendingSecrets.of(before, command, event);
    }

    @Override
    public List<SubjectChange> subjects(InteractionView before, InteractionEvent event) {
        return KnownPersons.of(before, event);
    }

    private static List<InteractionEvent> start(InteractionView state, StartInteraction c) {
        if (state != null) {
            throw new KeystoryException("entity.create_failed", 422);
        }
        return List.of(new InteractionStarted(c.interactionId(), c.applicationId(), c.request(), c.loginHint(),
                c.expiresAt().toEpochMilli()));
    }

    private static List<InteractionEvent> choose(InteractionView state, ChooseKind c) {
        boolean isFresh = state.verifications().isEmpty() && state.profile().equals(PendingProfile.EMPTY)
                && state.userId() == null;
        return isFresh && state.kind() == c.kind()
                ? List.of()
                : List.of(new KindChosen(c.interactionId(), c.kind()));
    }

    private static List<InteractionEvent> change(InteractionView state, ChangeKind c) {
        if (c.kind() == state.kind()) {
            return List.of();
        }
        if (c.kind() == InteractionKind.FORGOT_PASSWORD || state.kind() == InteractionKind.FORGOT_PASSWORD) {
            throw new KeystoryException("session.not_supported_for_forgot_password", 400);
        }
        return List.of(new KindChanged(c.interactionId(), c.kind()));
    }

    private static List<InteractionEvent> captcha(InteractionView state) {
        return List.of(new CaptchaPassed(new InteractionId(state.id())));
    }

    private static List<InteractionEvent> action(InteractionView state, RecordActionDecision c) {
        return isFull(state) && c.outcome() == ActionOutcome.REFUSED ? List.of()
                : List.of(new ActionDecided(c.interactionId(), c.actionType(), c.outcome(), c.reason()));
    }

    private static List<InteractionEvent> rate(InteractionView state, RateSignIn c) {
        Identifying.requireIdentified(state);
        return state.risks() != null ? List.of() : List.of(new SignInRated(c.interactionId(),
                new UserId(state.userId()), RiskRules.of(c.facts(), c.now())));
    }

    /** Who tries again and again does not fill the log. */
    private static boolean isFull(InteractionView state) {
        return state.refusals() >= MOST_REFUSALS;
    }

    /** That somebody is locked out is always kept. */
    private static List<InteractionEvent> refuse(InteractionView state, RecordRefusal c) {
        boolean isKept = !isFull(state) || c.code().equals(StepRefused.LOCKOUT);
        return !isKept ? List.of() : List.of(new StepRefused(c.interactionId(), c.step(), c.code(), c.asked()));
    }

    private static InteractionView known(InteractionView state) {
        if (state == null) {
            throw gone();
        }
        return state;
    }

    private static InteractionView open(InteractionView state) {
        if (known(state).isFinished()) {
            throw gone();
        }
        return state;
    }

    private static InteractionView live(InteractionView state, Instant now) {
        if (known(state).isOver(now.toEpochMilli())) {
            throw gone();
        }
        return state;
    }

    private static KeystoryException gone() {
        return new KeystoryException("session.not_found", 400);
    }

    private static InteractionView begun(InteractionView state, Instant now) {
        if (live(state, now).kind() == null) {
            throw new KeystoryException("session.interaction_not_found", 404);
        }
        return state;
    }
}
