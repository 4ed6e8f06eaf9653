package io.keystory.command.seed;

import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleView.AssignedScope;
import io.keystory.platform.security.ManagementScope;

/** The ids of what the seed makes, beside those of the hidden roles. */
public final class BuiltIn {

    /** The permission to do everything on the Management API. */
    public static final ScopeId MANAGEMENT_API_ALL = scopeId(ManagementScope.ALL);

    /** The role that operators give to machines that shall use the Management API. */
    public static final RoleId MANAGEMENT_API_ACCESS = new RoleId("management-api-access");

    static final AssignedScope ALL = new AssignedScope(ResourceId.MANAGEMENT_API.value(), MANAGEMENT_API_ALL.value());

    private BuiltIn() {}

    static ScopeId scopeId(ManagementScope scope) {
        return new ScopeId("management-api-" + scope.scope().replace(':', '-'));
    }
}
