package io.keystory.command.application;

import io.keystory.command.platform.SetChanges;
import io.keystory.events.application.ApplicationCommand.AssignRoles;
import io.keystory.events.application.ApplicationCommand.RemoveRole;
import io.keystory.events.application.ApplicationCommand.ReplaceRoles;
import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationEvent.RoleAssigned;
import io.keystory.events.application.ApplicationEvent.RoleRemoved;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.role.RoleId;
import java.util.List;

/** Which roles an application has; only machines have any. */
final class ApplicationRoles {

    private ApplicationRoles() {}

    static List<ApplicationEvent> assign(ApplicationState state, AssignRoles c) {
        requireMachine(state);
        return of(c.applicationId()).add(state.roles(), c.roleIds());
    }

    static List<ApplicationEvent> replace(ApplicationState state, ReplaceRoles c) {
        requireMachine(state);
        return of(c.applicationId()).replace(state.roles(), c.roleIds());
    }

    static List<ApplicationEvent> remove(ApplicationState state, RemoveRole c) {
        requireMachine(state);
        return of(c.applicationId()).remove(
                state.roles(), c.roleId(), KeystoryException.notFound("applications_roles", c.roleId().value()));
    }

    private static SetChanges<RoleId, ApplicationEvent> of(ApplicationId application) {
        return new SetChanges<>(RoleId::value, role -> new RoleAssigned(application, role),
                role -> new RoleRemoved(application, role));
    }

    private static void requireMachine(ApplicationState state) {
        if (state.application().type() != ApplicationType.MACHINE_TO_MACHINE) {
            throw new KeystoryException("application.invalid_type", 422);
        }
    }
}
