package io.keystory.events.interaction;

import io.keystory.events.interaction.InteractionEvent.VerificationEvent;

/** Something was refused before there was a verification; one of the same kind stays as it is. */
public sealed interface RefusedAtOnce extends VerificationEvent
        permits PasswordVerification.PasswordRefused, OneTimeTokenVerification.OneTimeTokenRefused,
                FactorVerification.FactorRefused {

    /** The stable error code. */
    String reason();

    @Override
    default String verificationId() {
        return null;
    }

    @Override
    default boolean begins() {
        return true;
    }

    @Override
    default Verification after(Verification before) {
        return before;
    }

    @Override
    default String refusal() {
        return reason();
    }
}
