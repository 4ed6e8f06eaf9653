package io.keystory.oidc.user;

import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.user.UserView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A user with the roles they have.
 *
 * @param memberships the roles in each organization, by its id
 */
public record User(UserView view, List<String> roleIds, Map<String, Set<OrganizationRoleId>> memberships) {

    public User {
        memberships = memberships == null ? Map.of() : memberships;
    }

    /** The ids of the roles in each organization, by its id. */
    public Map<String, List<String>> rolesInOrganizations() {
        return memberships.entrySet().stream().collect(Collectors.toUnmodifiableMap(
                Map.Entry::getKey, e -> e.getValue().stream().map(OrganizationRoleId::value).toList()));
    }

    public String id() {
        return view.id();
    }

    /** The user as somebody knows them who is told of these organizations only. */
    public User within(Set<OrganizationId> organizations) {
        Map<String, Set<OrganizationRoleId>> told = new LinkedHashMap<>(memberships);
        told.keySet().removeIf(id -> !organizations.contains(new OrganizationId(id)));
        return new User(view, roleIds, told);
    }
}
