package io.keystory.command.organizationtemplate;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Aggregates;
import io.keystory.command.platform.Given;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.AssignOrganizationScopes;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.AssignResourceScopes;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.CreateOrganizationRole;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.DeleteOrganizationRole;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.RemoveOrganizationScope;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.RemoveResourceScope;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.ReplaceOrganizationScopes;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.ReplaceResourceScopes;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.UpdateOrganizationRole;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleCreated;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleDeleted;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleDescriptionChanged;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleRenamed;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleTypeChanged;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationScopeAssigned;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationScopeRemoved;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.ResourceScopeAssigned;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.ResourceScopeRemoved;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.organizationtemplate.OrganizationRoleView;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.platform.Change;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleType;
import io.keystory.events.role.RoleView.AssignedScope;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrganizationRoleDeciderTest {

    private static final OrganizationRoleId ID = new OrganizationRoleId("role");
    private static final OrganizationScopeId INVITE = new OrganizationScopeId("invite");
    private static final OrganizationScopeId REMOVE = new OrganizationScopeId("remove");
    private static final AssignedScope READ = new AssignedScope("api", "read");
    private static final AssignedScope WRITE = new AssignedScope("api", "write");
    private static final AssignedScope ALL = new AssignedScope("management-api", "all");
    private static final String MANAGEMENT = "role.management_api_scopes_not_assignable_to_user_role 400";
    private static final OrganizationRoleCreated CREATED =
            new OrganizationRoleCreated(ID, "admin", "d", RoleType.USER);

    @Test
    void a_role_is_created_with_what_it_gives_and_a_name_of_its_own() {
        var create = create(RoleType.USER, READ);

        assertThat(given().when(create)).containsExactly(
                CREATED, new OrganizationScopeAssigned(ID, INVITE), given(READ));
        assertThat(given().claims(create)).containsExactly("+organization-role-name admin");
        assertThat(given().claimRefusals(create)).containsExactly("entity.unique_integrity_violation 422");
        assertThat(given(CREATED).refused(create)).isEqualTo("entity.create_failed 422");
    }

    @Test
    void what_is_given_is_changed() {
        var update = new UpdateOrganizationRole(
                ID, Change.to("robot"), Change.to(null), Change.to(RoleType.MACHINE_TO_MACHINE));

        assertThat(given(CREATED).when(update)).containsExactly(new OrganizationRoleRenamed(ID, "robot"),
                new OrganizationRoleDescriptionChanged(ID, null),
                new OrganizationRoleTypeChanged(ID, RoleType.MACHINE_TO_MACHINE));
        assertThat(given(CREATED).claims(update))
                .containsExactly("-organization-role-name admin", "+organization-role-name robot");
        assertThat(given(CREATED).after(update).when(update)).isEmpty();
        assertThat(given().refused(update)).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void scopes_of_organizations_come_and_go() {
        var role = given(CREATED, new OrganizationScopeAssigned(ID, INVITE));

        assertThat(role.when(new AssignOrganizationScopes(ID, Set.of(INVITE, REMOVE))))
                .containsExactly(new OrganizationScopeAssigned(ID, REMOVE));
        assertThat(role.when(new ReplaceOrganizationScopes(ID, Set.of(REMOVE)))).containsExactly(
                new OrganizationScopeRemoved(ID, INVITE), new OrganizationScopeAssigned(ID, REMOVE));
        assertThat(role.when(new RemoveOrganizationScope(ID, INVITE)))
                .containsExactly(new OrganizationScopeRemoved(ID, INVITE));
        assertThat(role.refused(new RemoveOrganizationScope(ID, REMOVE))).isEqualTo("entity.not_found 404");
    }

    @Test
    void scopes_of_resources_come_and_go() {
        var role = given(CREATED, given(READ));

        assertThat(role.when(new AssignResourceScopes(ID, Set.of(READ, WRITE)))).containsExactly(given(WRITE));
        assertThat(role.when(new ReplaceResourceScopes(ID, Set.of(WRITE)))).containsExactly(
                new ResourceScopeRemoved(ID, new ScopeId("read")), given(WRITE));
        assertThat(role.when(new RemoveResourceScope(ID, new ScopeId("read"))))
                .containsExactly(new ResourceScopeRemoved(ID, new ScopeId("read")));
        assertThat(role.refused(new RemoveResourceScope(ID, new ScopeId("write")))).isEqualTo("entity.not_found 404");
    }

    @Test
    void users_get_no_scope_of_the_management_api_through_an_organization() {
        var machines = given().after(create(RoleType.MACHINE_TO_MACHINE, ALL));

        assertThat(given().refused(create(RoleType.USER, ALL))).isEqualTo(MANAGEMENT);
        assertThat(given(CREATED).refused(new AssignResourceScopes(ID, Set.of(ALL)))).isEqualTo(MANAGEMENT);
        assertThat(given(CREATED).refused(new ReplaceResourceScopes(ID, Set.of(ALL)))).isEqualTo(MANAGEMENT);
        assertThat(machines.state().resourceScopes()).containsExactly(ALL);
        assertThat(machines.refused(
                new UpdateOrganizationRole(ID, Change.none(), Change.none(), Change.to(RoleType.USER))))
                .isEqualTo(MANAGEMENT);
    }

    @Test
    void a_deleted_role_gives_its_name_back() {
        assertThat(given(CREATED).when(new DeleteOrganizationRole(ID)))
                .containsExactly(new OrganizationRoleDeleted(ID));
        assertThat(given(CREATED).claims(new DeleteOrganizationRole(ID)))
                .containsExactly("-organization-role-name admin");
        assertThat(given(CREATED, new OrganizationRoleDeleted(ID)).refused(new DeleteOrganizationRole(ID)))
                .isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void the_aggregate_runs_it() {
        Aggregates.fixture(OrganizationRoleAggregate.class).givenNoPriorActivity()
                .when(create(RoleType.USER)).expectEvents(CREATED, new OrganizationScopeAssigned(ID, INVITE));
        Aggregates.fixture(OrganizationRoleAggregate.class).given(CREATED)
                .when(new DeleteOrganizationRole(ID)).expectEvents(new OrganizationRoleDeleted(ID));
    }

    @Test
    void what_it_is_called_is_what_others_see_and_what_was_taken_before_stays() {
        var hidden = new OrganizationRoleCreated(ID, "A\u202eb", null, RoleType.USER);

        assertThat(given(hidden).when(rename("A\u202eb"))).isEmpty();
        assertThat(given(hidden).refused(rename("A\u202ec"))).isEqualTo("guard.invalid_input 400");
        assertThat(given(CREATED).refused(rename("A\u202eb"))).isEqualTo("guard.invalid_input 400");
    }

    private static UpdateOrganizationRole rename(String name) {
        return new UpdateOrganizationRole(ID, Change.to(name), Change.none(), Change.none());
    }

    private static Given<OrganizationRoleView, OrganizationRoleCommand, OrganizationRoleEvent> given(
            OrganizationRoleEvent... history) {
        return Given.given(new OrganizationRoleDecider(), history);
    }

    private static OrganizationRoleEvent given(AssignedScope scope) {
        return new ResourceScopeAssigned(ID, new ResourceId(scope.resourceId()), new ScopeId(scope.scopeId()));
    }

    private static CreateOrganizationRole create(RoleType type, AssignedScope... scopes) {
        return new CreateOrganizationRole(ID, "admin", "d", type, Set.of(INVITE), Set.of(scopes));
    }
}
