package io.keystory.events.interaction;

import io.keystory.events.application.ApplicationId;
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
    @EventType(value = "interaction.started", version = 3, category = Category.ACTIVITY)
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

    /** Identifier and password belong together. */
    @EventType(value = "interaction.password_verified", category = Category.ACTIVITY)
    record PasswordVerified(
            InteractionId interactionId, String verificationId, @PersonalData Identifier identifier, UserId userId)
            implements InteractionEvent {}

    /** Identifier and password were refused; {@code userId} is null when nobody has the identifier. */
    @EventType(value = "interaction.password_refused", category = Category.ACTIVITY)
    record PasswordRefused(
            InteractionId interactionId, @PersonalData Identifier identifier, @Nullable UserId userId, String reason)
            implements InteractionEvent {}

    /** Somebody chose a username and a password for a new account. */
    @EventType(value = "interaction.new_password_identity_verified", category = Category.ACTIVITY)
    record NewPasswordIdentityVerified(
            InteractionId interactionId,
            String verificationId,
            @PersonalData String username,
            String passwordId,
            PasswordAlgorithm algorithm) implements InteractionEvent {}

    /** A username for the account was given; it waits until the account is created or the interaction submitted. */
    @EventType(value = "interaction.username_provided", category = Category.ACTIVITY)
    record UsernameProvided(InteractionId interactionId, @PersonalData String username) implements InteractionEvent {}

    /** A password for the account was given; its hash is the vault's entry {@code passwordId}. */
    @EventType(value = "interaction.password_provided", category = Category.ACTIVITY)
    record PasswordProvided(InteractionId interactionId, String passwordId, PasswordAlgorithm algorithm)
            implements InteractionEvent {}

    /** The person is this user. */
    @EventType(value = "interaction.user_identified", category = Category.ACTIVITY)
    record UserIdentified(InteractionId interactionId, UserId userId, String verificationId)
            implements InteractionEvent {}

    /** A new account was made for the person. */
    @EventType(value = "interaction.user_registered", category = Category.ACTIVITY)
    record UserRegistered(InteractionId interactionId, UserId userId) implements InteractionEvent {}

    /** A step was refused by a rule; {@code code} is the stable error code. */
    @EventType(value = "interaction.step_refused", category = Category.ACTIVITY)
    record StepRefused(InteractionId interactionId, String step, String code) implements InteractionEvent {}

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
}
