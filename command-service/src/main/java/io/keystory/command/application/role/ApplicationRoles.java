package io.keystory.command.application.role;

import io.keystory.command.platform.SetChanges;
import io.keystory.events.application.ApplicationCommand.AssignRoles;
import io.keystory.events.application.ApplicationCommand.RemoveRole;
import io.keystory.events.application.ApplicationCommand.ReplaceRoles;
import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationEvent.RoleAssigned;
import io.keystory.events.application.ApplicationEvent.RoleRemoved;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.role.RoleId;
import java.util.List;
import java.util.Set;

/** Which roles an application has; only machines have any. */
public final class ApplicationRoles {

    private ApplicationRoles() {}

    /** Gives roles beside those it has; 422 application.invalid_type for what is no machine. */
    public static List<ApplicationEvent> assign(ApplicationView application, Set<RoleId> roles, AssignRoles c) {
        requireMachine(application);
        return of(c.applicationId()).add(roles, c.roleIds());
    }

    /** Leaves it exactly these roles; refused as {@link #assign}. */
    public static List<ApplicationEvent> replace(ApplicationView application, Set<RoleId> roles, ReplaceRoles c) {
        requireMachine(application);
        return of(c.applicationId()).replace(roles, c.roleIds());
    }

    /** Takes a role that it has; 404 otherwise, or refused as {@link #assign}. */
    public static List<ApplicationEvent> remove(ApplicationView application, Set<RoleId> roles, RemoveRole c) {
        requireMachine(application);
        return of(c.applicationId()).remove(
                roles, c.roleId(), KeystoryException.notFound("applications_roles", c.roleId().value()));
    }

    private static SetChanges<RoleId, ApplicationEvent> of(ApplicationId application) {
        return new SetChanges<>(RoleId::value, role -> new RoleAssigned(application, role),
                role -> new RoleRemoved(application, role));
    }

    private static void requireMachine(ApplicationView application) {
        if (application.type() != ApplicationType.MACHINE_TO_MACHINE) {
            throw new KeystoryException("application.invalid_type", 422);
        }
    }
}
