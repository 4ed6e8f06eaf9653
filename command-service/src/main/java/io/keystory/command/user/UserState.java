package io.keystory.command.user;

import io.keystory.events.platform.Claim;
import io.keystory.events.role.RoleId;
import io.keystory.events.user.UserView;
import java.util.Set;

/**
 * What decisions about a user need to know.
 *
 * @param user null unless the user is there
 * @param administratorRole the role the user was appointed to, or null
 * @param identifiers all that the user ever had, in the form in which they are compared
 */
record UserState(
        UserView user, Set<RoleId> roles, RoleId administratorRole, Set<Claim> identifiers, Presence presence) {

    static final UserState NONE = new UserState(null, Set.of(), null, Set.of(), Presence.NEVER);

    /** Whether the user was ever there, and what is left. */
    enum Presence { NEVER, THERE, DELETED, ERASED }

    UserState with(UserView changed, Set<Claim> everHad) {
        return new UserState(changed, roles, administratorRole, everHad, Presence.THERE);
    }

    UserState withRoles(Set<RoleId> changed, RoleId administrator) {
        return new UserState(user, changed, administrator, identifiers, presence);
    }

    UserState deleted() {
        return new UserState(null, Set.of(), null, identifiers, Presence.DELETED);
    }

    UserState erased() {
        return new UserState(null, Set.of(), null, Set.of(), Presence.ERASED);
    }
}
