package io.keystory.events.verification;

import io.keystory.events.platform.Category;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.PersonalData;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.user.UserId;
import io.keystory.events.user.factor.PasskeyCredential;
import java.util.Optional;

/** What happens while a user makes a passkey from their own account; it becomes a factor only afterwards. */
public sealed interface PasskeyRegistrationEvent extends DomainEvent {

    PasskeyRegistrationId registrationId();

    UserId userId();

    @Override
    default StreamId stream() {
        return registrationId().stream();
    }

    @Override
    default Optional<SubjectId> subject() {
        return Optional.of(SubjectId.of(userId().stream()));
    }

    /** The browser was asked for a passkey; {@code challenge} is base64url, {@code expiresAt} epoch ms. */
    @EventType(value = "verification.passkey_requested", category = Category.ACTIVITY)
    record PasskeyRequested(PasskeyRegistrationId registrationId, UserId userId, String challenge, long expiresAt)
            implements PasskeyRegistrationEvent {}

    /** The passkey was made, and what the browser said of it is true. */
    @EventType(value = "verification.passkey_registered", category = Category.ACTIVITY)
    record PasskeyRegistered(
            PasskeyRegistrationId registrationId,
            UserId userId,
            String rpId,
            @PersonalData PasskeyCredential credential,
            long counter,
            @PersonalData String agent) implements PasskeyRegistrationEvent {}

    /** What the browser answered was not for this question, or not true. */
    @EventType(value = "verification.passkey_refused", category = Category.ACTIVITY)
    record PasskeyRefused(PasskeyRegistrationId registrationId, UserId userId) implements PasskeyRegistrationEvent {}
}
