package io.keystory.command.application.role;

import static io.keystory.command.application.Applications.ID;
import static io.keystory.command.application.Applications.created;
import static io.keystory.command.application.Applications.given;
import static io.keystory.events.application.ApplicationType.MACHINE_TO_MACHINE;
import static io.keystory.events.application.ApplicationType.SPA;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationCommand.AssignRoles;
import io.keystory.events.application.ApplicationCommand.RemoveRole;
import io.keystory.events.application.ApplicationCommand.ReplaceRoles;
import io.keystory.events.application.ApplicationEvent.RoleAssigned;
import io.keystory.events.application.ApplicationEvent.RoleRemoved;
import io.keystory.events.role.RoleId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApplicationRolesTest {

    private static final RoleId READER = new RoleId("reader");
    private static final RoleId WRITER = new RoleId("writer");
    private static final AssignRoles BOTH = new AssignRoles(ID, Set.of(READER, WRITER));

    @Test
    void a_machine_has_roles() {
        assertThat(given(created(MACHINE_TO_MACHINE)).when(BOTH))
                .containsExactly(new RoleAssigned(ID, READER), new RoleAssigned(ID, WRITER));
        assertThat(given(created(MACHINE_TO_MACHINE)).after(BOTH).when(BOTH)).isEmpty();
    }

    @Test
    void its_roles_are_replaced() {
        var reader = given(created(MACHINE_TO_MACHINE), new RoleAssigned(ID, READER));

        assertThat(reader.when(new ReplaceRoles(ID, Set.of(WRITER))))
                .containsExactly(new RoleRemoved(ID, READER), new RoleAssigned(ID, WRITER));
        assertThat(reader.when(new ReplaceRoles(ID, Set.of(READER)))).isEmpty();
    }

    @Test
    void only_a_role_that_is_there_is_removed() {
        var remove = new RemoveRole(ID, READER);

        assertThat(given(created(MACHINE_TO_MACHINE)).after(BOTH).when(remove))
                .containsExactly(new RoleRemoved(ID, READER));
        assertThat(given(created(MACHINE_TO_MACHINE)).after(BOTH).after(remove).refused(remove))
                .isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void who_acts_for_people_has_none() {
        assertThat(given(created(SPA)).refused(BOTH)).isEqualTo("application.invalid_type 422");
        assertThat(given(created(SPA)).refused(new ReplaceRoles(ID, Set.of())))
                .isEqualTo("application.invalid_type 422");
        assertThat(given(created(SPA)).refused(new RemoveRole(ID, READER))).isEqualTo("application.invalid_type 422");
    }
}
