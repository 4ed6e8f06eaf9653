package io.keystory.command.role;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.role.RoleType;
import io.keystory.events.role.RoleView.AssignedScope;
import java.util.Collection;

/** The scopes of the Management API are for machines and administrators. */
public final class ManagementApiScopes {

    private ManagementApiScopes() {}

    /** 400 when one of the scopes is of the Management API and the role that is to give them is for users. */
    public static void refuse(RoleType type, Collection<AssignedScope> scopes) {
        if (type == RoleType.USER && scopes.stream().anyMatch(ManagementApiScopes::isOfManagementApi)) {
            throw new KeystoryException("role.management_api_scopes_not_assignable_to_user_role", 400);
        }
    }

    private static boolean isOfManagementApi(AssignedScope scope) {
        return scope.resourceId().equals(ResourceId.MANAGEMENT_API.value());
    }
}
