package io.keystory.events.role;

import io.keystory.events.platform.Change;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;
import io.keystory.events.role.RoleView.AssignedScope;
import java.util.Set;

/** What can be asked of a role's aggregate. */
public sealed interface RoleCommand extends Command {

    RoleId roleId();

    @Override
    default StreamId stream() {
        return roleId().stream();
    }

    /** Creates a role with these scopes; machines' roles are never given to new users, {@code isDefault} or not. */
    record CreateRole(
            RoleId roleId,
            String name,
            String description,
            RoleType type,
            boolean isDefault,
            Set<AssignedScope> scopes) implements RoleCommand {}

    /** Changes what is given. */
    record UpdateRole(RoleId roleId, Change<String> name, Change<String> description, Change<Boolean> isDefault)
            implements RoleCommand {}

    /** Gives the role these scopes beside those it has; refused when it has one of them already. */
    record AssignScopes(RoleId roleId, Set<AssignedScope> scopes) implements RoleCommand {}

    /** Takes one scope from the role; 404 when it does not have it. */
    record RemoveScope(RoleId roleId, String scopeId) implements RoleCommand {}

    /** Deletes the role. */
    record DeleteRole(RoleId roleId) implements RoleCommand {}
}
