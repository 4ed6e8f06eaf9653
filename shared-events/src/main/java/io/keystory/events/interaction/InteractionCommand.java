package io.keystory.events.interaction;

import io.keystory.events.action.ActionOutcome;
import io.keystory.events.action.ActionType;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.Secret;
import io.keystory.events.platform.StreamId;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserCommand.HashedPassword;
import io.keystory.events.user.UserId;
import io.keystory.events.platform.Nullable;
import java.time.Instant;
import java.util.List;

/** What can be asked of an interaction's aggregate; {@code now} decides whether it has expired. */
public sealed interface InteractionCommand extends Command {

    InteractionId interactionId();

    @Override
    default StreamId stream() {
        return interactionId().stream();
    }

    /** Starts an interaction for a validated authorization request. */
    record StartInteraction(
            InteractionId interactionId,
            ApplicationId applicationId,
            AuthorizationRequest request,
            String loginHint,
            Instant expiresAt) implements InteractionCommand {}

    /** Starts over with this kind. */
    record ChooseKind(InteractionId interactionId, InteractionKind kind, Instant now) implements InteractionCommand {}

    /** Switches between signing in and registering. */
    record ChangeKind(InteractionId interactionId, InteractionKind kind, Instant now) implements InteractionCommand {}

    /** A secret that is kept in the vault beside what happens; {@code isDigested} when it is compared without opening. */
    record NewSecret(String secretId, String kind, Secret value, boolean isDigested) {}

    /** Keeps that the person showed to be no program. */
    record RecordCaptchaPassed(InteractionId interactionId, Instant now) implements InteractionCommand {}

    /**
     * Keeps what came of a step of a verification, which was found out where vault and accounts are at hand.
     *
     * @param secrets what the verification keeps in the vault from now on
     */
    record RecordVerification(
            InteractionId interactionId, VerificationEvent outcome, List<NewSecret> secrets, Instant now)
            implements InteractionCommand {

        public RecordVerification(VerificationEvent outcome, Instant now) {
            this(outcome.interactionId(), outcome, List.of(), now);
        }
    }

    /** Keeps a username for the account. */
    record ProvideUsername(InteractionId interactionId, String username, Instant now) implements InteractionCommand {}

    /** Keeps a password for the account. */
    record ProvidePassword(InteractionId interactionId, HashedPassword password, Instant now)
            implements InteractionCommand {}

    /** Keeps what the person says of themselves. */
    record ProvideExtraProfile(InteractionId interactionId, ExtraProfile values, Instant now)
            implements InteractionCommand {}

    /** Has the account take over what a verification proves; {@code use} as {@link InteractionEvent.VerificationAdopted} has it. */
    record AdoptVerification(InteractionId interactionId, String verificationId, @Nullable String use, Instant now)
            implements InteractionCommand {

        /** Takes it over as a part of the profile. */
        public AdoptVerification(InteractionId interactionId, String verificationId, Instant now) {
            this(interactionId, verificationId, null, now);
        }
    }

    /** Binds the user whom the verification was found to be of. */
    record IdentifyUser(InteractionId interactionId, String verificationId, UserId userId, Instant now)
            implements InteractionCommand {}

    /** Keeps that a new account was made; passwords that waited for it are destroyed, the account has its own entry. */
    record RecordRegistration(InteractionId interactionId, UserId userId, Instant now) implements InteractionCommand {}

    /** Keeps that a rule refused a step; {@code asked} as {@link InteractionEvent.StepRefused} has it. */
    record RecordRefusal(InteractionId interactionId, String step, String code, @Nullable FactorsAsked asked)
            implements InteractionCommand {

        /** Keeps a refusal that was not about second factors. */
        public RecordRefusal(InteractionId interactionId, String step, String code) {
            this(interactionId, step, code, null);
        }
    }

    /**
     * Keeps what a script of an administrator said to a step.
     *
     * @param reason what it had against it, or what kept it from answering; null for nothing
     */
    record RecordActionDecision(
            InteractionId interactionId, ActionType actionType, ActionOutcome outcome, String reason, Instant now)
            implements InteractionCommand {}

    /** Decides how unusual the sign-in of the identified person is, once. */
    record RateSignIn(InteractionId interactionId, SignInFacts facts, Instant now) implements InteractionCommand {}

    /** Hands the interaction back to the provider. */
    record SubmitInteraction(InteractionId interactionId, Instant now) implements InteractionCommand {}

    /** Keeps that the person is signed in already, so that only consent is left to be asked for. */
    record ResumeSession(InteractionId interactionId, SessionId sessionId, UserId userId)
            implements InteractionCommand {}

    /** Allows the application what it asked for, on behalf of the signed-in user; refused for anybody else. */
    record GiveConsent(InteractionId interactionId, UserId userId, Instant now) implements InteractionCommand {}

    /** Refuses the application what it asked for, on behalf of the signed-in user; refused for anybody else. */
    record RefuseConsent(InteractionId interactionId, UserId userId, Instant now) implements InteractionCommand {}

    /** Ends the interaction; refused when it has ended before, or the user is not settled. */
    record FinishInteraction(InteractionId interactionId, SessionId sessionId, Instant now)
            implements InteractionCommand {}

    /** Ends an interaction that nobody has ended until its time was up; changes nothing before, and where somebody has. */
    record AbandonInteraction(InteractionId interactionId, Instant now) implements InteractionCommand {}
}
