package io.keystory.events.verification;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;
import io.keystory.events.user.UserId;
import io.keystory.events.user.factor.PasskeyCredential;
import java.time.Instant;

/** What can be asked of the making of a passkey. */
public sealed interface PasskeyRegistrationCommand extends Command {

    PasskeyRegistrationId registrationId();

    @Override
    default StreamId stream() {
        return registrationId().stream();
    }

    /** Keeps what the browser is asked; {@code challenge} is base64url. */
    record RequestPasskey(PasskeyRegistrationId registrationId, UserId userId, String challenge, Instant expiresAt)
            implements PasskeyRegistrationCommand {}

    /** Keeps the passkey that was made; refused for anybody else, and once it has expired. */
    record RegisterPasskey(
            PasskeyRegistrationId registrationId, UserId userId, String rpId, PasskeyCredential credential,
            long counter, String agent, Instant now) implements PasskeyRegistrationCommand {}

    /** Keeps that what the browser answered was refused. */
    record RefusePasskey(PasskeyRegistrationId registrationId, UserId userId, Instant now)
            implements PasskeyRegistrationCommand {}
}
