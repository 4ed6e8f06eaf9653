package io.keystory.events.interaction;

import io.keystory.events.interaction.InteractionEvent.ConsentGiven;
import io.keystory.events.interaction.InteractionEvent.ConsentRefused;
import io.keystory.events.interaction.InteractionEvent.InteractionFinished;
import io.keystory.events.interaction.InteractionEvent.InteractionStarted;
import io.keystory.events.interaction.InteractionEvent.InteractionSubmitted;
import io.keystory.events.interaction.InteractionEvent.KindChanged;
import io.keystory.events.interaction.InteractionEvent.KindChosen;
import io.keystory.events.interaction.InteractionEvent.NewPasswordIdentityVerified;
import io.keystory.events.interaction.InteractionEvent.PasswordProvided;
import io.keystory.events.interaction.InteractionEvent.PasswordRefused;
import io.keystory.events.interaction.InteractionEvent.PasswordVerified;
import io.keystory.events.interaction.InteractionEvent.SessionResumed;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.interaction.InteractionEvent.UserIdentified;
import io.keystory.events.interaction.InteractionEvent.UserRegistered;
import io.keystory.events.interaction.InteractionEvent.UsernameProvided;
import io.keystory.events.interaction.InteractionView.Consent;
import io.keystory.events.interaction.InteractionView.PendingProfile;
import io.keystory.events.interaction.InteractionView.Verification;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import java.util.List;
import java.util.stream.Stream;

/** Folds the events of an interaction into an {@link InteractionView}. */
public final class InteractionFold implements Fold<InteractionView, InteractionEvent> {

    @Override
    public InteractionView evolve(InteractionView v, Recorded<? extends InteractionEvent> recorded) {
        return switch (recorded.event()) {
            case InteractionStarted e -> new InteractionView(e.interactionId().value(), e.applicationId().value(),
                    e.request(), e.loginHint(), recorded.epochMillis(), e.expiresAt(), null, List.of(),
                    PendingProfile.EMPTY, null, null, false, 0, null, false);
            case KindChosen e -> anew(v, e.kind());
            case KindChanged e -> with(v, e.kind(), v.verifications(), PendingProfile.EMPTY, v.userId());
            case PasswordVerified e -> with(v, v.kind(), replaced(v, new Verification(e.verificationId(),
                    Verification.Type.PASSWORD, e.identifier(), e.userId().value(), null, null)), v.profile(), v.userId());
            case NewPasswordIdentityVerified e -> with(v, v.kind(), replaced(v, new Verification(e.verificationId(),
                    Verification.Type.NEW_PASSWORD_IDENTITY, new Identifier(Identifier.Type.USERNAME, e.username()),
                    null, e.passwordId(), e.algorithm())), v.profile(), v.userId());
            case UsernameProvided e -> with(v, v.kind(), v.verifications(), new PendingProfile(
                    e.username(), v.profile().passwordId(), v.profile().algorithm()), v.userId());
            case PasswordProvided e -> with(v, v.kind(), v.verifications(), new PendingProfile(
                    v.profile().username(), e.passwordId(), e.algorithm()), v.userId());
            case UserIdentified e -> with(v, v.kind(), v.verifications(), v.profile(), e.userId().value());
            case UserRegistered e -> with(v, v.kind(), v.verifications(), PendingProfile.EMPTY, e.userId().value());
            case InteractionSubmitted e -> settled(v, e.userId().value(), null, recorded.epochMillis());
            case SessionResumed e -> settled(v, e.userId().value(), e.sessionId().value(), recorded.epochMillis());
            case ConsentGiven e -> end(v, Consent.GIVEN, false);
            case ConsentRefused e -> end(v, Consent.REFUSED, false);
            case InteractionFinished e -> end(v, v.consent(), true);
            case PasswordRefused e -> v;
            case StepRefused e -> v;
        };
    }

    private static InteractionView anew(InteractionView v, InteractionKind kind) {
        return new InteractionView(v.id(), v.applicationId(), v.request(), v.loginHint(), v.createdAt(), v.expiresAt(),
                kind, List.of(), PendingProfile.EMPTY, null, null, false, 0, null, false);
    }

    private static InteractionView with(InteractionView v, InteractionKind kind, List<Verification> verifications,
            PendingProfile profile, String userId) {
        return new InteractionView(v.id(), v.applicationId(), v.request(), v.loginHint(), v.createdAt(), v.expiresAt(),
                kind, verifications, profile, userId, v.sessionId(), v.isSubmitted(), v.submittedAt(), v.consent(),
                v.isFinished());
    }

    private static InteractionView settled(InteractionView v, String userId, String sessionId, long at) {
        return new InteractionView(v.id(), v.applicationId(), v.request(), v.loginHint(), v.createdAt(), v.expiresAt(),
                v.kind(), v.verifications(), v.profile(), userId, sessionId, true, at, v.consent(), v.isFinished());
    }

    private static InteractionView end(InteractionView v, Consent consent, boolean isFinished) {
        return new InteractionView(v.id(), v.applicationId(), v.request(), v.loginHint(), v.createdAt(), v.expiresAt(),
                v.kind(), v.verifications(), v.profile(), v.userId(), v.sessionId(), v.isSubmitted(), v.submittedAt(),
                consent, isFinished);
    }

    private static List<Verification> replaced(InteractionView v, Verification verification) {
        return Stream.concat(
                v.verifications().stream().filter(other -> other.type() != verification.type()),
                Stream.of(verification)).toList();
    }
}
