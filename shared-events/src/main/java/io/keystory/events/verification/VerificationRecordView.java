package io.keystory.events.verification;

import io.keystory.events.interaction.Identifier;

/**
 * A verification record as those need it who ask for a proof.
 *
 * @param identifier whom a code was sent to; null for a password, and once the person was forgotten
 * @param isOwn whether it proves who the user is, and not only that they receive what is sent somewhere
 * @param isPassword whether it is about a password, and not a code
 * @param expiresAt epoch ms
 */
public record VerificationRecordView(
        String userId, Identifier identifier, boolean isOwn, boolean isPassword, boolean isVerified, long expiresAt) {

    /** Whether it proves something at {@code now} (epoch ms). */
    public boolean isGood(long now) {
        return isVerified && now < expiresAt;
    }
}
