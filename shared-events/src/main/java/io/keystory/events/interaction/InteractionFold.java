package io.keystory.events.interaction;

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
import io.keystory.events.interaction.InteractionView.Consent;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Folds the events of an interaction into an {@link InteractionView}. */
public final class InteractionFold implements Fold<InteractionView, InteractionEvent> {

    @Override
    public InteractionView evolve(InteractionView v, Recorded<? extends InteractionEvent> recorded) {
        return switch (recorded.event()) {
            case InteractionStarted e -> new InteractionView(e.interactionId().value(), e.applicationId().value(),
                    e.request(), e.loginHint(), recorded.epochMillis(), e.expiresAt(), null, List.of(),
                    PendingProfile.EMPTY, null, false, null, false, 0, null, false, false, 0, null);
            case KindChosen e -> anew(v, e.kind(), false);
            case KindChanged e -> with(
                    v, e.kind(), v.verifications(), PendingProfile.EMPTY, v.userId(), v.hasRegistered());
            case CaptchaPassed e -> v;
            case VerificationEvent e -> with(v, v.kind(), verifications(v, e, recorded.epochMillis()), v.profile(),
                    v.userId(), v.hasRegistered());
            case UsernameProvided e -> with(v, v.profile().withUsername(e.username()));
            case PasswordProvided e -> with(v, v.profile().withPassword(e.passwordId(), e.algorithm()));
            case ExtraProfileProvided e -> with(v, v.profile().withExtra(e.values()));
            case VerificationAdopted e -> with(v, v.verification(e.verificationId())
                    .map(adopted -> v.profile().adopting(adopted, v.kind())).orElse(v.profile()));
            case UserIdentified e -> with(
                    v, v.kind(), v.verifications(), v.profile(), e.userId().value(), v.hasRegistered());
            case UserRegistered e -> with(v, v.kind(), v.verifications().stream().map(Verification::settled).toList(),
                    PendingProfile.EMPTY, e.userId().value(), true);
            case SignInRated e -> rated(v, e.risks());
            case InteractionSubmitted e when e.kind() == InteractionKind.FORGOT_PASSWORD -> anew(v, null, true);
            case InteractionSubmitted e -> settled(v, e.userId().value(), null, recorded.epochMillis());
            case SessionResumed e -> settled(v, e.userId().value(), e.sessionId().value(), recorded.epochMillis());
            case ConsentGiven e -> end(v, Consent.GIVEN, false);
            case ConsentRefused e -> end(v, Consent.REFUSED, false);
            case InteractionFinished e -> end(v, v.consent(), true);
            case InteractionAbandoned e -> end(v, v.consent(), true);
            case StepRefused e -> refused(v);
            case ActionDecided e -> e.refusal() == null ? v : refused(v);
        };
    }

    private static InteractionView anew(InteractionView v, InteractionKind kind, boolean hasRecovered) {
        return new InteractionView(v.id(), v.applicationId(), v.request(), v.loginHint(), v.createdAt(), v.expiresAt(),
                kind, List.of(), PendingProfile.EMPTY, null, false, null, false, 0, null, false, hasRecovered,
                v.refusals(), null);
    }

    private static InteractionView with(InteractionView v, PendingProfile profile) {
        return with(v, v.kind(), v.verifications(), profile, v.userId(), v.hasRegistered());
    }

    private static InteractionView with(InteractionView v, InteractionKind kind, List<Verification> verifications,
            PendingProfile profile, String userId, boolean hasRegistered) {
        return new InteractionView(v.id(), v.applicationId(), v.request(), v.loginHint(), v.createdAt(), v.expiresAt(),
                kind, verifications, profile, userId, hasRegistered, v.sessionId(), v.isSubmitted(), v.submittedAt(),
                v.consent(), v.isFinished(), v.hasRecovered(), v.refusals(), v.risks());
    }

    private static InteractionView settled(InteractionView v, String userId, String sessionId, long at) {
        return new InteractionView(v.id(), v.applicationId(), v.request(), v.loginHint(), v.createdAt(), v.expiresAt(),
                v.kind(), v.verifications().stream().map(Verification::settled).toList(), PendingProfile.EMPTY, userId,
                v.hasRegistered(), sessionId, true, at, v.consent(), v.isFinished(), v.hasRecovered(), v.refusals(),
                v.risks());
    }

    private static InteractionView end(InteractionView v, Consent consent, boolean isFinished) {
        return new InteractionView(v.id(), v.applicationId(), v.request(), v.loginHint(), v.createdAt(), v.expiresAt(),
                v.kind(), v.verifications(), v.profile(), v.userId(), v.hasRegistered(), v.sessionId(), v.isSubmitted(),
                v.submittedAt(), consent, isFinished, v.hasRecovered(), v.refusals(), v.risks());
    }

    private static InteractionView refused(InteractionView v) {
        return new InteractionView(v.id(), v.applicationId(), v.request(), v.loginHint(), v.createdAt(), v.expiresAt(),
                v.kind(), v.verifications(), v.profile(), v.userId(), v.hasRegistered(), v.sessionId(), v.isSubmitted(),
                v.submittedAt(), v.consent(), v.isFinished(), v.hasRecovered(), v.refusals() + 1, v.risks());
    }

    private static InteractionView rated(InteractionView v, List<SignInRisk> risks) {
        return new InteractionView(v.id(), v.applicationId(), v.request(), v.loginHint(), v.createdAt(), v.expiresAt(),
                v.kind(), v.verifications(), v.profile(), v.userId(), v.hasRegistered(), v.sessionId(), v.isSubmitted(),
                v.submittedAt(), v.consent(), v.isFinished(), v.hasRecovered(), v.refusals(), risks);
    }

    /** There is one of each kind; the newest stands last. */
    private static List<Verification> verifications(InteractionView v, VerificationEvent event, long at) {
        Verification after = event.after(v.verification(event.verificationId()).orElse(null));
        return after == null ? v.verifications() : Stream.concat(
                v.verifications().stream().filter(other -> !Objects.equals(other.kind(), after.kind())),
                Stream.of(after instanceof PasswordVerification password ? password.at(at) : after)).toList();
    }
}
