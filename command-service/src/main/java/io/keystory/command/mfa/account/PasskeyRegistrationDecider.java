package io.keystory.command.mfa.account;

import io.keystory.command.platform.Decider;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.events.verification.PasskeyRegistration;
import io.keystory.events.verification.PasskeyRegistrationCommand;
import io.keystory.events.verification.PasskeyRegistrationCommand.RefusePasskey;
import io.keystory.events.verification.PasskeyRegistrationCommand.RegisterPasskey;
import io.keystory.events.verification.PasskeyRegistrationCommand.RequestPasskey;
import io.keystory.events.verification.PasskeyRegistrationEvent;
import io.keystory.events.verification.PasskeyRegistrationEvent.PasskeyRefused;
import io.keystory.events.verification.PasskeyRegistrationEvent.PasskeyRegistered;
import io.keystory.events.verification.PasskeyRegistrationEvent.PasskeyRequested;
import java.time.Instant;
import java.util.List;

/** Decides about the making of a passkey: asked once, answered once, by the same user and in time. */
public final class PasskeyRegistrationDecider
        implements Decider<PasskeyRegistration, PasskeyRegistrationCommand, PasskeyRegistrationEvent> {

    @Override
    public PasskeyRegistration initial() {
        return null;
    }

    @Override
    public List<PasskeyRegistrationEvent> decide(PasskeyRegistration state, PasskeyRegistrationCommand command) {
        return switch (command) {
            case RequestPasskey c -> request(state, c);
            case RegisterPasskey c -> {
                requireOpen(state, c.userId(), c.now());
                yield List.of(new PasskeyRegistered(
                        c.registrationId(), c.userId(), c.rpId(), c.credential(), c.counter(), c.agent()));
            }
            case RefusePasskey c -> {
                requireOpen(state, c.userId(), c.now());
                yield List.of(new PasskeyRefused(c.registrationId(), c.userId()));
            }
        };
    }

    @Override
    public PasskeyRegistration evolve(PasskeyRegistration state, PasskeyRegistrationEvent event) {
        return PasskeyRegistration.FOLD.after(state, event);
    }

    private static List<PasskeyRegistrationEvent> request(PasskeyRegistration state, RequestPasskey c) {
        if (state != null) {
            throw new KeystoryException("entity.create_failed", 422);
        }
        return List.of(new PasskeyRequested(
                c.registrationId(), c.userId(), c.challenge(), c.expiresAt().toEpochMilli()));
    }

    private static void requireOpen(PasskeyRegistration state, UserId user, Instant now) {
        boolean isOpen = state != null && state.userId().equals(user.value()) && !state.isComplete()
                && now.toEpochMilli() < state.expiresAt();
        if (!isOpen) {
            throw new KeystoryException("verification_record.not_found", 400);
        }
    }
}
