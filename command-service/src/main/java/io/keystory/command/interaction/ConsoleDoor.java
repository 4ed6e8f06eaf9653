package io.keystory.command.interaction;

import io.keystory.command.user.UserAccounts;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.user.UserId;

/**
 * Where settings and scripts that keep everybody out are mended: they keep no administrator out of the console. The
 * session that begins there is good for other applications, too, so nobody else gets in by that.
 */
public final class ConsoleDoor {

    private final UserAccounts accounts;

    ConsoleDoor(UserAccounts accounts) {
        this.accounts = accounts;
    }

    /** Whether somebody wants to get into the console. */
    static boolean isAskedFor(InteractionView interaction) {
        return ApplicationId.CONSOLE.value().equals(interaction.applicationId());
    }

    /** Whether it is an administrator who wants to get into the console. */
    public boolean isOpen(InteractionView interaction, UserId user) {
        return isAskedFor(interaction) && accounts.isAdministrator(user);
    }
}
