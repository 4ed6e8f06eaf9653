package io.keystory.command.seed;

import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleView.AssignedScope;

/** The ids of what the seed makes, beside those of the hidden roles. */
public final class BuiltIn {

    /** The permission to do everything on the Management API. */
    public static final ScopeId MANAGEMENT_API_ALL = new ScopeId("management-api-all");

    /** The role that operators give to machines that shall use the Management API. */
    public static final RoleId MANAGEMENT_API_ACCESS = new RoleId("management-api-access");

    static final AssignedScope ALL = new AssignedScope(ResourceId.MANAGEMENT_API.value(), MANAGEMENT_API_ALL.value());

    private BuiltIn() {}
}
