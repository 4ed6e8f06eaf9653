package io.keystory.command.interaction;

import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.Verification;
import io.keystory.events.user.UserId;

/** Knows whose account a verification of some kind proves; there is one bean for each kind that can be identified by. */
public interface AccountFinder {

    /** Whether this is a verification of its kind. */
    boolean knows(Verification verification);

    /**
     * The user; the refusal of its kind when nobody has what was proven, they may not sign in, or not in this way.
     *
     * @param isLinking whether an account that is only related may be taken, too
     */
    UserId find(InteractionKind kind, Verification verification, boolean isLinking);

    /** Whether the account has to take the verification over to be its own; that waits until it is submitted. */
    default boolean isNewTo(UserId user, Verification verification) {
        return false;
    }
}
