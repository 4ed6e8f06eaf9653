package io.keystory.events.interaction;

import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.platform.Category;
import io.keystory.events.platform.EventType;

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

    /**
     * What was given for a second factor, or a passkey to sign in with, is wrong, of another question, or was used before.
     * A verification of the same kind stays as it is.
     *
     * @param kind see {@link Verification#kind}
     * @param reason the stable error code
     */
    @EventType(value = "interaction.factor_refused", category = Category.ACTIVITY)
    record FactorRefused(InteractionId interactionId, String kind, String reason) implements RefusedAtOnce {}
}
