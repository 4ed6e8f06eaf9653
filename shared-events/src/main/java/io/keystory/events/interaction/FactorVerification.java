package io.keystory.events.interaction;

import io.keystory.events.interaction.InteractionEvent.VerificationEvent;

/** A second factor: one that the identified user has, or one that is being set up to become theirs. */
public sealed interface FactorVerification extends Verification
        permits TotpVerification, PasskeyVerification, BackupCodeVerification {

    /** Whether it is being set up. */
    boolean isNew();

    @Override
    default boolean isSecondFactor() {
        return !isNew();
    }

    @Override
    default boolean canBeAdopted() {
        return isNew();
    }

    /** What happens to it, which takes somebody whose factor it is. */
    sealed interface FactorEvent extends VerificationEvent permits TotpVerification.TotpEvent,
            PasskeyVerification.PasskeyEvent, BackupCodeVerification.BackupCodeEvent {

        @Override
        default boolean needsUser() {
            return true;
        }
    }
}
