package io.keystory.command.role;

import static io.keystory.events.role.RoleType.MACHINE_TO_MACHINE;
import static io.keystory.events.role.RoleType.USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Aggregates;
import io.keystory.command.platform.Given;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.BuiltInRoles;
import io.keystory.events.role.RoleCommand;
import io.keystory.events.role.RoleCommand.AssignScopes;
import io.keystory.events.role.RoleCommand.CreateRole;
import io.keystory.events.role.RoleCommand.DeleteRole;
import io.keystory.events.role.RoleCommand.RemoveScope;
import io.keystory.events.role.RoleCommand.UpdateRole;
import io.keystory.events.role.RoleEvent;
import io.keystory.events.role.RoleEvent.DefaultChanged;
import io.keystory.events.role.RoleEvent.DescriptionChanged;
import io.keystory.events.role.RoleEvent.RoleCreated;
import io.keystory.events.role.RoleEvent.RoleDeleted;
import io.keystory.events.role.RoleEvent.RoleRenamed;
import io.keystory.events.role.RoleEvent.ScopeAssigned;
import io.keystory.events.role.RoleEvent.ScopeRemoved;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleType;
import io.keystory.events.role.RoleView.AssignedScope;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleDeciderTest {

    private static final RoleId ID = new RoleId("role");
    private static final AssignedScope READ = new AssignedScope("api", "read");
    private static final AssignedScope ALL = new AssignedScope("management-api", "all");
    private static final ScopeAssigned READS = new ScopeAssigned(ID, new ResourceId("api"), new ScopeId("read"));
    private static final UpdateRole MAKE_DEFAULT = new UpdateRole(ID, Change.none(), Change.none(), Change.to(true));

    @Test
    void a_role_is_created_with_scopes_and_a_name_of_its_own() {
        var create = create(USER, false, READ);

        assertThat(given().when(create)).containsExactly(created(USER, false), READS);
        assertThat(given().claims(create)).containsExactly("+role-name reader");
        assertThat(given().claimRefusals(create)).containsExactly("role.name_in_use 422");
        assertThat(given(created(USER, false)).refused(create)).isEqualTo("entity.create_failed 422");
    }

    @Test
    void what_is_given_is_changed() {
        var update = new UpdateRole(ID, Change.to("writer"), Change.to("writes"), Change.to(true));

        assertThat(given(created(USER, false)).when(update)).containsExactly(
                new RoleRenamed(ID, "writer"), new DescriptionChanged(ID, "writes"), new DefaultChanged(ID, true));
        assertThat(given(created(USER, false)).claims(update))
                .containsExactly("-role-name reader", "+role-name writer", "+default-role role");
        assertThat(given(created(USER, false)).after(update).when(update)).isEmpty();
        assertThat(given().refused(update)).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void roles_that_new_users_are_given_can_be_found() {
        assertThat(given().claims(create(USER, true))).containsExactly("+role-name reader", "+default-role role");
        assertThat(given(created(USER, true))
                .claims(new UpdateRole(ID, Change.none(), Change.none(), Change.to(false))))
                .containsExactly("-default-role role");
    }

    @Test
    void new_users_are_not_given_roles_of_machines() {
        assertThat(given().claims(create(MACHINE_TO_MACHINE, true))).containsExactly("+role-name reader");
        assertThat(given(created(MACHINE_TO_MACHINE, false)).claims(MAKE_DEFAULT)).isEmpty();
    }

    @Test
    void a_scope_is_assigned_once() {
        var assign = new AssignScopes(ID, Set.of(READ));

        assertThat(given(created(USER, false)).when(assign)).containsExactly(READS);
        assertThat(given(created(USER, false), READS).refused(assign)).isEqualTo("role.scope_exists 422");
        assertThat(given(created(USER, false), READS).refusal(assign).data()).isEqualTo(Map.of("scopeId", "read"));
        assertThat(given().refused(assign)).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void a_scope_is_removed_once() {
        var remove = new RemoveScope(ID, "read");

        assertThat(given(created(USER, false), READS).when(remove))
                .containsExactly(new ScopeRemoved(ID, new ScopeId("read")));
        assertThat(given(created(USER, false)).refused(remove)).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void users_get_no_scope_of_the_management_api_through_a_role() {
        String refusal = "role.management_api_scopes_not_assignable_to_user_role 400";

        assertThat(given().refused(create(USER, false, ALL))).isEqualTo(refusal);
        assertThat(given(created(USER, false)).refused(new AssignScopes(ID, Set.of(ALL)))).isEqualTo(refusal);
        assertThat(given(created(MACHINE_TO_MACHINE, false)).when(new AssignScopes(ID, Set.of(ALL)))).hasSize(1);
    }

    @Test
    void reserved_names_are_not_given() {
        String refusal = "role.internal_role_violation 403";

        assertThat(given().refused(new CreateRole(ID, "#internal:x", "x", USER, false, Set.of()))).isEqualTo(refusal);
        assertThat(given(created(USER, false))
                .refused(new UpdateRole(ID, Change.to("#internal:x"), Change.none(), Change.none())))
                .isEqualTo(refusal);
    }

    @Test
    void a_built_in_role_is_seeded_and_stays_as_it_is() {
        var id = BuiltInRoles.ADMINISTRATOR;
        var builtIn = given().after(
                new CreateRole(id, BuiltInRoles.ADMINISTRATOR_NAME, "d", USER, false, Set.of(ALL)));
        String refusal = "role.internal_role_violation 403";

        assertThat(builtIn.state().scopes()).containsExactly(ALL);
        assertThat(builtIn.refused(new UpdateRole(id, Change.none(), Change.to("x"), Change.none()))).isEqualTo(refusal);
        assertThat(builtIn.refused(new AssignScopes(id, Set.of(READ)))).isEqualTo(refusal);
        assertThat(builtIn.refused(new RemoveScope(id, "all"))).isEqualTo(refusal);
        assertThat(builtIn.refused(new DeleteRole(id))).isEqualTo(refusal);
    }

    @Test
    void a_deleted_role_gives_everything_back() {
        assertThat(given(created(USER, true)).when(new DeleteRole(ID))).containsExactly(new RoleDeleted(ID));
        assertThat(given(created(USER, true)).claims(new DeleteRole(ID)))
                .containsExactly("-role-name reader", "-default-role role");
        assertThat(given(created(USER, true), new RoleDeleted(ID)).refused(new DeleteRole(ID)))
                .isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void the_aggregate_runs_it() {
        Aggregates.fixture(RoleAggregate.class).givenNoPriorActivity()
                .when(create(USER, false, READ)).expectEvents(created(USER, false), READS);
        Aggregates.fixture(RoleAggregate.class).given(created(USER, false))
                .when(MAKE_DEFAULT).expectEvents(new DefaultChanged(ID, true));
        Aggregates.fixture(RoleAggregate.class).givenNoPriorActivity().when(MAKE_DEFAULT)
                .expectException(KeystoryException.class).expectExceptionMessage("entity.not_exists_with_id");
        Aggregates.fixture(RoleAggregate.class).given(created(USER, true)).when(MAKE_DEFAULT).expectNoEvents();
        Aggregates.fixture(RoleAggregate.class).given(created(USER, false), new RoleDeleted(ID)).when(MAKE_DEFAULT)
                .expectException(KeystoryException.class).expectExceptionMessage("entity.not_exists_with_id");
    }

    @Test
    void what_it_is_called_is_what_others_see_and_what_was_taken_before_stays() {
        var create = new CreateRole(ID, "A\u202eb", "reads", USER, false, Set.of());
        var hidden = new RoleCreated(ID, "A\u202eb", "reads", USER, false);

        assertThat(given().refused(create)).isEqualTo("guard.invalid_input 400");
        assertThat(given(hidden).when(rename("A\u202eb"))).isEmpty();
        assertThat(given(hidden).refused(rename("A\u202ec"))).isEqualTo("guard.invalid_input 400");
    }

    private static UpdateRole rename(String name) {
        return new UpdateRole(ID, Change.to(name), Change.none(), Change.none());
    }

    private static Given<RoleState, RoleCommand, RoleEvent> given(RoleEvent... history) {
        return Given.given(new RoleDecider(), history);
    }

    private static CreateRole create(RoleType type, boolean isDefault, AssignedScope... scopes) {
        return new CreateRole(ID, "reader", "reads", type, isDefault, Set.of(scopes));
    }

    private static RoleCreated created(RoleType type, boolean isDefault) {
        return new RoleCreated(ID, "reader", "reads", type, isDefault);
    }
}
