package io.keystory.command.user;

import io.keystory.events.role.RoleId;
import io.keystory.events.user.UserView;
import java.util.Set;

/**
 * What decisions about a user need to know.
 *
 * @param user null while the user does not exist
 * @param administratorRole the role the user was appointed to, or null
 */
record UserState(UserView user, Set<RoleId> roles, RoleId administratorRole) {

    static final UserState NONE = new UserState(null, Set.of(), null);
}
