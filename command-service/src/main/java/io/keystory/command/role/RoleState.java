package io.keystory.command.role;

import io.keystory.events.role.RoleType;
import io.keystory.events.role.RoleView.AssignedScope;
import java.util.Set;

/** What decisions about a role need to know. */
record RoleState(
        boolean exists, String name, String description, RoleType type, boolean isDefault, Set<AssignedScope> scopes) {

    static final RoleState INITIAL = new RoleState(false, null, null, null, false, Set.of());
}
