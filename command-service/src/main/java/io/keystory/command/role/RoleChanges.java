package io.keystory.command.role;

import io.keystory.events.platform.Change;
import io.keystory.events.role.RoleCommand.UpdateRole;
import io.keystory.events.role.RoleId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The body that changes a role; what is absent stays. */
record RoleChanges(
        Change<@NotNull @Size(min = 1, max = 128) String> name,
        Change<@NotNull @Size(min = 1, max = 128) String> description,
        Change<@NotNull Boolean> isDefault) {

    UpdateRole of(RoleId id) {
        return new UpdateRole(id, name, description, isDefault);
    }
}
