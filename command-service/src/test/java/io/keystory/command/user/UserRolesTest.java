package io.keystory.command.user;

import static io.keystory.command.user.Users.ADA;
import static io.keystory.command.user.Users.READER;
import static io.keystory.command.user.Users.WRITER;
import static io.keystory.command.user.Users.create;
import static io.keystory.command.user.Users.created;
import static io.keystory.command.user.Users.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.role.BuiltInRoles;
import io.keystory.events.role.RoleId;
import io.keystory.events.user.UserCommand.AppointAdministrator;
import io.keystory.events.user.UserCommand.AssignRoles;
import io.keystory.events.user.UserCommand.ChangeSuspension;
import io.keystory.events.user.UserCommand.DeleteUser;
import io.keystory.events.user.UserCommand.DismissAdministrator;
import io.keystory.events.user.UserCommand.RemoveRole;
import io.keystory.events.user.UserCommand.ReplaceRoles;
import io.keystory.events.user.UserEvent.AdministratorAppointed;
import io.keystory.events.user.UserEvent.RoleAssigned;
import io.keystory.events.user.UserEvent.RoleRemoved;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserEvent.UserSuspended;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UserRolesTest {

    private static final RoleId ADMINISTRATOR = BuiltInRoles.ADMINISTRATOR;
    private static final AppointAdministrator APPOINT = new AppointAdministrator(ADA, ADMINISTRATOR);

    @Test
    void roles_are_added_to_those_that_are_there() {
        var reader = given(created(), new RoleAssigned(ADA, READER));

        assertThat(reader.when(new AssignRoles(ADA, Set.of(READER, WRITER))))
                .containsExactly(new RoleAssigned(ADA, WRITER));
        assertThat(reader.when(new AssignRoles(ADA, Set.of(READER)))).isEmpty();
    }

    @Test
    void replacing_takes_what_is_not_named_and_adds_what_is_missing() {
        var reader = given(created(), new RoleAssigned(ADA, READER));

        assertThat(reader.when(new ReplaceRoles(ADA, Set.of(WRITER))))
                .containsExactly(new RoleRemoved(ADA, READER), new RoleAssigned(ADA, WRITER));
        assertThat(reader.when(new ReplaceRoles(ADA, Set.of(READER)))).isEmpty();
        assertThat(reader.when(new ReplaceRoles(ADA, Set.of()))).containsExactly(new RoleRemoved(ADA, READER));
    }

    @Test
    void only_a_role_that_is_there_is_removed() {
        var remove = new RemoveRole(ADA, READER);

        assertThat(given(created(), new RoleAssigned(ADA, READER)).when(remove))
                .containsExactly(new RoleRemoved(ADA, READER));
        assertThat(given(created()).refused(remove)).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void an_administrator_is_appointed_once_and_counted() {
        assertThat(given(created()).when(APPOINT)).containsExactly(new AdministratorAppointed(ADA, ADMINISTRATOR));
        assertThat(given(created()).claims(APPOINT)).containsExactly("+administrator ada");
        assertThat(given(created()).after(APPOINT).when(APPOINT)).isEmpty();
    }

    @Test
    void an_administrator_is_dismissed_and_no_longer_counted() {
        var dismiss = new DismissAdministrator(ADA);
        var administrator = given(created()).after(APPOINT);

        assertThat(administrator.when(dismiss)).containsExactly(new RoleRemoved(ADA, ADMINISTRATOR));
        assertThat(administrator.claims(dismiss)).containsExactly("-administrator ada");
        assertThat(administrator.after(dismiss).refused(dismiss)).isEqualTo("entity.not_exists_with_id 404");
        assertThat(administrator.after(dismiss).when(APPOINT)).hasSize(1);
    }

    @Test
    void an_administrator_goes_only_when_the_last_one_was_thought_of() {
        var administrator = given(created()).after(APPOINT);

        assertThat(administrator.refused(new DeleteUser(ADA, false))).isEqualTo("consistency.version_conflict 409");
        assertThat(administrator.when(new DeleteUser(ADA, true))).containsExactly(new UserDeleted(ADA));
        assertThat(administrator.refused(new ChangeSuspension(ADA, true, false)))
                .isEqualTo("consistency.version_conflict 409");
        assertThat(administrator.when(new ChangeSuspension(ADA, true, true))).containsExactly(new UserSuspended(ADA));
    }

    @Test
    void nobody_becomes_administrator_through_the_commands_for_ordinary_roles() {
        String refusal = "role.internal_role_violation 403";

        assertThat(given().refused(create(null, ADMINISTRATOR))).isEqualTo(refusal);
        assertThat(given(created()).refused(new AssignRoles(ADA, Set.of(ADMINISTRATOR)))).isEqualTo(refusal);
        assertThat(given(created()).refused(new ReplaceRoles(ADA, Set.of(ADMINISTRATOR)))).isEqualTo(refusal);
    }

    @Test
    void nobody_ceases_to_be_administrator_through_the_commands_for_ordinary_roles() {
        var administrator = given(created()).after(APPOINT);

        assertThat(administrator.refused(new RemoveRole(ADA, ADMINISTRATOR)))
                .isEqualTo("role.internal_role_violation 403");
        assertThat(administrator.when(new ReplaceRoles(ADA, Set.of()))).isEmpty();
    }
}
