package io.keystory.command.interaction.account;

import io.keystory.command.interaction.CurrentInteraction.Begun;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import java.util.Optional;

/** Knows whose account a verification of some kind proves; there is one bean for each kind that can be identified by. */
public interface AccountFinder {

    /** Whether this is a verification of its kind. */
    boolean knows(Verification verification);

    /**
     * The user; the refusal of its kind when nobody has what was proven, they may not sign in, or not in this way.
     *
     * @param begun the interaction, and the settings that decide
     * @param isLinking whether an account that is only related may be taken, too
     */
    UserId find(Begun begun, Verification verification, boolean isLinking);

    /** What was proven; 404 user.user_not_exist once the person is erased whose it was. */
    static Identifier proven(Verification verification) {
        return Optional.ofNullable(verification.identifier())
                .orElseThrow(() -> new KeystoryException("user.user_not_exist", 404));
    }

    /** Somebody who may sign in; 404 user.user_not_exist for nobody, 401 user.suspended. */
    static UserId admitted(Optional<UserView> found) {
        return admitted(found.orElseThrow(() -> new KeystoryException("user.user_not_exist", 404)));
    }

    /** The user, who may sign in; 401 user.suspended otherwise. */
    static UserId admitted(UserView user) {
        if (user.isSuspended()) {
            throw new KeystoryException("user.suspended", 401);
        }
        return new UserId(user.id());
    }

    /** Whether the account has to take the verification over to be its own; that waits until it is submitted. */
    default boolean isNewTo(UserId user, Verification verification) {
        return false;
    }
}
