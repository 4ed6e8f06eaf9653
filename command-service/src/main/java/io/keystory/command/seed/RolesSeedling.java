package io.keystory.command.seed;

import io.keystory.events.role.BuiltInRoles;
import io.keystory.events.role.RoleCommand.CreateRole;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleType;
import java.util.List;
import java.util.Set;

/** The roles that give everything on the Management API: two hidden ones, and one for operators to give. */
final class RolesSeedling implements Seedling {

    private final Planter planter;

    RolesSeedling(Planter planter) {
        this.planter = planter;
    }

    @Override
    public void plant() {
        role(BuiltInRoles.MACHINE_ADMINISTRATOR, BuiltInRoles.MACHINE_ADMINISTRATOR_NAME,
                "Machines that may do everything", RoleType.MACHINE_TO_MACHINE);
        role(BuiltIn.MANAGEMENT_API_ACCESS, "Management API access",
                "Machines that may use the Management API", RoleType.MACHINE_TO_MACHINE);
        role(BuiltInRoles.ADMINISTRATOR, BuiltInRoles.ADMINISTRATOR_NAME,
                "People who administer this installation", RoleType.USER);
    }

    private void role(RoleId id, String name, String description, RoleType type) {
        planter.plant(id.stream(),
                () -> List.of(new CreateRole(id, name, description, type, false, Set.of(BuiltIn.ALL))));
    }
}
