package io.keystory.command.mfa.account;

import io.keystory.command.mfa.PasskeyOptions;
import io.keystory.command.mfa.Passkeys;
import io.keystory.command.mfa.Passkeys.NewPasskey;
import io.keystory.command.mfa.RegistrationOptions;
import io.keystory.command.mfa.RegistrationPayload;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.verification.PasskeyRegistration;
import io.keystory.events.verification.PasskeyRegistrationCommand.RefusePasskey;
import io.keystory.events.verification.PasskeyRegistrationCommand.RegisterPasskey;
import io.keystory.events.verification.PasskeyRegistrationCommand.RequestPasskey;
import io.keystory.events.verification.PasskeyRegistrationId;
import io.keystory.platform.Ids;
import io.keystory.platform.RequestContext;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Makes passkeys from one's own account; what was made is good for ten minutes to be set up as a factor. */
public final class PasskeyRegistrations {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final PasskeyOptions options;
    private final Passkeys passkeys;
    private final Streams streams;
    private final Commands commands;
    private final Clock clock;

    PasskeyRegistrations(
            PasskeyOptions options, Passkeys passkeys, Streams streams, Commands commands, Clock clock) {
        this.options = options;
        this.passkeys = passkeys;
        this.streams = streams;
        this.commands = commands;
        this.clock = clock;
    }

    /** What a browser is asked, and until when it can answer. */
    record Question(PasskeyRegistrationId id, RegistrationOptions options, Instant expiresAt) {}

    /** Asks for a passkey of the user. */
    Question ask(UserView user) {
        Question question = new Question(new PasskeyRegistrationId(Ids.next()), options.toRegister(user),
                clock.instant().plus(LIFETIME));
        commands.send(new RequestPasskey(question.id(), new UserId(user.id()), question.options().challenge(),
                question.expiresAt()));
        return question;
    }

    /** Keeps the passkey that was made; 400 verification_record.not_found or session.mfa.webauthn_verification_failed. */
    void complete(String id, UserView user, RegistrationPayload payload) {
        PasskeyRegistrationId registration = new PasskeyRegistrationId(id);
        UserId owner = new UserId(user.id());
        PasskeyRegistration asked = find(id, user).orElseThrow(PasskeyRegistrations::absent);
        NewPasskey made;
        try {
            made = passkeys.registered(asked.challenge(), payload);
        } catch (KeystoryException refusal) {
            commands.send(new RefusePasskey(registration, owner, clock.instant()));
            throw refusal;
        }
        commands.send(new RegisterPasskey(registration, owner, made.rpId(), made.credential(), made.counter(),
                RequestContext.currentMetadata().userAgent(), clock.instant()));
    }

    /** What the user made; 400 verification_record.not_found unless it is theirs, complete and fresh. */
    PasskeyRegistration made(String id, UserView user) {
        return find(id, user)
                .filter(PasskeyRegistration::isComplete)
                .orElseThrow(PasskeyRegistrations::absent);
    }

    private Optional<PasskeyRegistration> find(String id, UserView user) {
        return streams.fold(new PasskeyRegistrationId(id).stream(), PasskeyRegistration.FOLD)
                .filter(registration -> registration.userId().equals(user.id()))
                .filter(registration -> clock.millis() < registration.expiresAt());
    }

    private static KeystoryException absent() {
        return new KeystoryException("verification_record.not_found", 400);
    }
}
