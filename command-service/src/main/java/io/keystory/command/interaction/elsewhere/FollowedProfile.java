package io.keystory.command.interaction.elsewhere;

import io.keystory.events.platform.Change;
import io.keystory.events.user.UserCommand.UpdateUser;
import io.keystory.events.user.UserId;
import io.keystory.events.user.VisibleText;
import io.keystory.events.user.identity.ExternalUser;

/** Name and picture of an account as they are elsewhere. */
public final class FollowedProfile {

    private FollowedProfile() {}

    /** Takes over what was told. */
    public static UpdateUser of(UserId user, ExternalUser person) {
        return new UpdateUser(user, Change.none(), Change.none(), Change.none(), told(VisibleText.of(person.name())),
                told(person.avatar()), Change.none(), Change.none());
    }

    private static Change<String> told(String value) {
        return value == null ? Change.none() : Change.to(value);
    }
}
