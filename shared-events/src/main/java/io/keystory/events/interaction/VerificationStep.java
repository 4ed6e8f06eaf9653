package io.keystory.events.interaction;

import io.keystory.events.user.UserId;

/** What an event of a verification tells, whatever its kind. */
public interface VerificationStep {

    /** Null where something was refused before there was a verification. */
    String verificationId();

    /** See {@link Verification#kind}. */
    String kind();

    /** The verification after this; {@code before} is null for the first event of one, and so may be the answer. */
    Verification after(Verification before);

    /** Whether it can be the first event of a verification; any other needs one with its id and kind. */
    default boolean begins() {
        return false;
    }

    /** Whether it makes sense only once the person is identified. */
    default boolean needsUser() {
        return false;
    }

    /** Which step of its kind it is, {@code Create} or {@code Submit}, as the audit log calls them. */
    default String step() {
        return "Submit";
    }

    /** Why something was refused, a stable error code; null where nothing was. */
    default String refusal() {
        return null;
    }

    /** What was typed, or whom something was sent to; null where it is neither. */
    default Identifier identifier() {
        return null;
    }

    /** The user it is about; null while that is not known. */
    default UserId userId() {
        return null;
    }
}
