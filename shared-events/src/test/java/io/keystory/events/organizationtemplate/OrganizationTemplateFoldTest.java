package io.keystory.events.organizationtemplate;

import static io.keystory.events.platform.Recordings.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleCreated;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleDeleted;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleDescriptionChanged;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleRenamed;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleTypeChanged;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationScopeAssigned;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationScopeRemoved;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.ResourceScopeAssigned;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.ResourceScopeRemoved;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent.OrganizationScopeCreated;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent.OrganizationScopeDeleted;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent.OrganizationScopeDescriptionChanged;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent.OrganizationScopeRenamed;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleType;
import io.keystory.events.role.RoleView.AssignedScope;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OrganizationTemplateFoldTest {

    private static final OrganizationRoleId ROLE = new OrganizationRoleId("r1");
    private static final OrganizationScopeId SCOPE = new OrganizationScopeId("s1");
    private static final OrganizationRoleCreated CREATED =
            new OrganizationRoleCreated(ROLE, "admin", null, RoleType.USER);
    private static final OrganizationScopeCreated SCOPE_CREATED =
            new OrganizationScopeCreated(SCOPE, "invite:member", "Invites");

    private final OrganizationRoleFold roles = new OrganizationRoleFold();
    private final OrganizationScopeFold scopes = new OrganizationScopeFold();

    @Test
    void roles_and_scopes_are_shown_with_the_fields_of_the_api() {
        assertThat(JsonMapper.shared().<JsonNode>valueToTree(roles.over(recorded(CREATED))))
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"tenantId":"default","id":"r1","name":"admin","description":null,"type":"User"}"""));
        assertThat(JsonMapper.shared().<JsonNode>valueToTree(scopes.over(recorded(SCOPE_CREATED))))
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"tenantId":"default","id":"s1","name":"invite:member","description":"Invites"}"""));
    }

    @Test
    void every_change_of_a_role_shows() {
        ResourceId api = new ResourceId("api");
        var view = roles.over(recorded(CREATED, new OrganizationRoleRenamed(ROLE, "robot"),
                new OrganizationRoleDescriptionChanged(ROLE, "d"),
                new OrganizationRoleTypeChanged(ROLE, RoleType.MACHINE_TO_MACHINE),
                new OrganizationScopeAssigned(ROLE, SCOPE),
                new OrganizationScopeAssigned(ROLE, new OrganizationScopeId("s2")),
                new OrganizationScopeRemoved(ROLE, SCOPE),
                new ResourceScopeAssigned(ROLE, api, new ScopeId("read")),
                new ResourceScopeAssigned(ROLE, api, new ScopeId("write")),
                new ResourceScopeRemoved(ROLE, new ScopeId("read"))));

        assertThat(view).isEqualTo(new OrganizationRoleView("default", "r1", "robot", "d",
                RoleType.MACHINE_TO_MACHINE, Set.of(new OrganizationScopeId("s2")), Set.of(new AssignedScope("api", "write"))));
    }

    @Test
    void every_change_of_a_scope_shows() {
        assertThat(scopes.over(recorded(SCOPE_CREATED, new OrganizationScopeRenamed(SCOPE, "remove:member"),
                new OrganizationScopeDescriptionChanged(SCOPE, null))))
                .isEqualTo(new OrganizationScopeView("default", "s1", "remove:member", null));
    }

    @Test
    void what_is_deleted_does_not_exist() {
        assertThat(roles.over(recorded(CREATED, new OrganizationRoleDeleted(ROLE)))).isNull();
        assertThat(scopes.over(recorded(SCOPE_CREATED, new OrganizationScopeDeleted(SCOPE)))).isNull();
    }
}
