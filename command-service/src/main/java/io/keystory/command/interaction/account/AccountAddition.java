package io.keystory.command.interaction.account;

import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.Command;
import io.keystory.events.user.UserId;
import java.util.List;

/**
 * Says what an account gets by taking over a verification, beside the identifiers and the password that it brings. The
 * commands are sent together with those that make or change the account; there is one bean for each kind that adds some.
 */
public interface AccountAddition {

    /** What is to be done, in order; empty for other kinds. */
    List<Command> of(UserId user, Verification adopted);

    /** The same of a verification that passed and was the account's own before. */
    default List<Command> known(UserId user, Verification passed) {
        return List.of();
    }
}
