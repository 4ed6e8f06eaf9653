package io.keystory.command.application;

import io.keystory.command.role.ApplicationRoleIds;
import io.keystory.events.application.ApplicationCommand;
import io.keystory.events.application.ApplicationCommand.AssignRoles;
import io.keystory.events.application.ApplicationCommand.RemoveRole;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.role.BuiltInRoles;
import io.keystory.store.Streams;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether a machine may do everything is said by a flag of the application, and kept as a hidden role. */
final class MachineAdministrators {

    private final Streams streams;

    MachineAdministrators(Streams streams) {
        this.streams = streams;
    }

    /** The commands of a change, that of the hidden role included. */
    List<ApplicationCommand> with(ApplicationId id, ApplicationChanges changes) {
        List<ApplicationCommand> commands = new ArrayList<>(List.of(changes.of(id)));
        changes.isAdmin().ifAlters(isAdministrator(id), isAdmin -> commands.add(isAdmin
                ? new AssignRoles(id, Set.of(BuiltInRoles.MACHINE_ADMINISTRATOR))
                : new RemoveRole(id, BuiltInRoles.MACHINE_ADMINISTRATOR)));
        return commands;
    }

    private boolean isAdministrator(ApplicationId id) {
        return streams.fold(id.stream(), new ApplicationRoleIds())
                .filter(roles -> roles.contains(BuiltInRoles.MACHINE_ADMINISTRATOR))
                .isPresent();
    }
}
