package io.keystory.events.interaction;

import io.keystory.events.action.ActionOutcome;
import io.keystory.events.action.ActionType;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.events.platform.Category;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.PersonalData;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.PasswordAlgorithm;
import io.keystory.events.user.UserId;
import java.util.List;
import java.util.Optional;

/** What happens in an interaction: one attempt to sign in, register or recover, step by step. */
public sealed interface InteractionEvent extends DomainEvent {

    InteractionId interactionId();

    @Override
    default StreamId stream() {
        return interactionId().stream();
    }

    @Override
    default Optional<SubjectId> subject() {
        return Optional.of(SubjectId.of(stream()));
    }

    /** An application sent somebody here; {@code expiresAt} is epoch ms, {@code loginHint} may be null. */
    @EventType(value = "interaction.started", version = 4, category = Category.ACTIVITY)
    record InteractionStarted(
            InteractionId interactionId,
            ApplicationId applicationId,
            AuthorizationRequest request,
            @PersonalData String loginHint,
            long expiresAt) implements InteractionEvent {}

    /** What was typed so far is forgotten, and the person is here to do this. */
    @EventType(value = "interaction.kind_chosen", category = Category.ACTIVITY)
    record KindChosen(InteractionId interactionId, InteractionKind kind) implements InteractionEvent {}

    /** The person changed their mind between signing in and registering; verifications stay. */
    @EventType(value = "interaction.kind_changed", category = Category.ACTIVITY)
    record KindChanged(InteractionId interactionId, InteractionKind kind) implements InteractionEvent {}

    /** The person showed that they are no program. */
    @EventType(value = "interaction.captcha_passed", category = Category.ACTIVITY)
    record CaptchaPassed(InteractionId interactionId) implements InteractionEvent {}

    /** What happens to a verification of some kind; each kind tells it in a file of its own. */
    sealed interface VerificationEvent extends InteractionEvent, VerificationStep
            permits PasswordVerification.PasswordEvent, NewPasswordIdentity.NewPasswordIdentityVerified,
                    CodeVerification.CodeEvent, SocialVerification.SocialEvent,
                    OneTimeTokenVerification.OneTimeTokenVerificationEvent, EnterpriseSsoVerification.EnterpriseSsoEvent,
                    FactorVerification.FactorEvent, MfaCodeVerification.MfaCodeEvent,
                    SignInPasskeyVerification.SignInPasskeyEvent,
                    TrustedDeviceVerification.TrustedDeviceVerified, RefusedAtOnce {}

    /** A username for the account was given; it waits until the account is created or the interaction submitted. */
    @EventType(value = "interaction.username_provided", category = Category.ACTIVITY)
    record UsernameProvided(InteractionId interactionId, @PersonalData String username) implements InteractionEvent {}

    /** A password for the account was given; its hash is the vault's entry {@code passwordId}. */
    @EventType(value = "interaction.password_provided", category = Category.ACTIVITY)
    record PasswordProvided(InteractionId interactionId, String passwordId, PasswordAlgorithm algorithm)
            implements InteractionEvent {}

    /** What the person said of themselves for the account, such as their name; it waits as above. */
    @EventType(value = "interaction.extra_profile_provided", category = Category.ACTIVITY)
    record ExtraProfileProvided(InteractionId interactionId, @PersonalData ExtraProfile values)
            implements InteractionEvent {}

    /**
     * The account takes over what was proven, such as an address or a factor; it waits as above.
     *
     * @param use the kind of second factor that it becomes, such as {@code Totp}, or {@link #SIGN_IN_PASSKEY}; null for a
     *     part of the profile, and for what was adopted before that was told
     */
    @EventType(value = "interaction.verification_adopted", version = 2, category = Category.ACTIVITY)
    record VerificationAdopted(InteractionId interactionId, String verificationId, @Nullable String use)
            implements InteractionEvent {

        /** For a passkey that people sign in with. */
        public static final String SIGN_IN_PASSKEY = "SignInPasskey";
    }

    /** The person is this user. */
    @EventType(value = "interaction.user_identified", category = Category.ACTIVITY)
    record UserIdentified(InteractionId interactionId, UserId userId, String verificationId)
            implements InteractionEvent {}

    /** A new account was made for the person. */
    @EventType(value = "interaction.user_registered", category = Category.ACTIVITY)
    record UserRegistered(InteractionId interactionId, UserId userId) implements InteractionEvent {}

    /**
     * A step was refused by a rule; {@code code} is the stable error code.
     *
     * @param asked what second factor was asked for and why; null where it was none, or nobody told yet
     */
    @EventType(value = "interaction.step_refused", version = 2, category = Category.ACTIVITY)
    record StepRefused(InteractionId interactionId, String step, String code, @Nullable FactorsAsked asked)
            implements InteractionEvent {
        /** The code that says that somebody tried too often, and is locked out for a while. */
        public static final String LOCKOUT = "session.verification_blocked_too_many_attempts";

        /** One that was not about second factors. */
        public StepRefused(InteractionId interactionId, String step, String code) {
            this(interactionId, step, code, null);
        }
    }

    /**
     * A script of an administrator had its say in a step; {@code reason} is null where it had nothing against it, else
     * {@code denied} or what kept it from answering.
     */
    @EventType(value = "interaction.action_decided", category = Category.ACTIVITY)
    record ActionDecided(
            InteractionId interactionId, ActionType actionType, ActionOutcome outcome, @Nullable String reason)
            implements InteractionEvent {

        /** Why the step was refused, a stable error code; null where it was not. */
        public String refusal() {
            return outcome == ActionOutcome.REFUSED ? "action." + reason : null;
        }
    }

    /** It was decided how unusual the sign-in is; where nothing is, only who adds to the account proves a second factor. */
    @EventType(value = "interaction.sign_in_rated", category = Category.ACTIVITY)
    record SignInRated(InteractionId interactionId, UserId userId, List<SignInRisk> risks)
            implements InteractionEvent {}

    /** Everything asked for is there; the provider may go on. */
    @EventType(value = "interaction.submitted", category = Category.ACTIVITY)
    record InteractionSubmitted(InteractionId interactionId, InteractionKind kind, UserId userId)
            implements InteractionEvent {}

    /** The person is signed in in this browser already: nobody had to be identified. */
    @EventType(value = "interaction.session_resumed", category = Category.ACTIVITY)
    record SessionResumed(InteractionId interactionId, SessionId sessionId, UserId userId)
            implements InteractionEvent {}

    /** The person allowed the application what it asked for. */
    @EventType(value = "interaction.consented", category = Category.ACTIVITY)
    record ConsentGiven(InteractionId interactionId, UserId userId) implements InteractionEvent {}

    /** The person did not allow the application what it asked for. */
    @EventType(value = "interaction.consent_refused", category = Category.ACTIVITY)
    record ConsentRefused(InteractionId interactionId, UserId userId) implements InteractionEvent {}

    /** The person was sent back to the application; the interaction is over. */
    @EventType(value = "interaction.finished", category = Category.ACTIVITY)
    record InteractionFinished(InteractionId interactionId, SessionId sessionId) implements InteractionEvent {}

    /** Nobody went on until its time was up; the interaction is over, and what waited in it is gone. */
    @EventType(value = "interaction.abandoned", category = Category.ACTIVITY)
    record InteractionAbandoned(InteractionId interactionId) implements InteractionEvent {}
}
