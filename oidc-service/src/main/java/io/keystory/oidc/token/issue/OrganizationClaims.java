package io.keystory.oidc.token.issue;

import io.keystory.events.organization.OrganizationView;
import io.keystory.events.role.RoleType;
import io.keystory.oidc.organization.Organizations;
import io.keystory.oidc.resource.Scopes;
import io.keystory.oidc.user.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What an application is told of the organizations a user belongs to. */
final class OrganizationClaims {

    private final Organizations organizations;
    private final Scopes scopes;

    OrganizationClaims(Organizations organizations, Scopes scopes) {
        this.organizations = organizations;
        this.scopes = scopes;
    }

    /** The value of a claim: {@code organizations}, {@code organization_data} or {@code organization_roles}. */
    Object of(User user, String claim) {
        List<OrganizationView> belonging = organizations.of(user.memberships().keySet());
        return switch (claim) {
            case "organizations" -> belonging.stream().map(OrganizationView::id).toList();
            case "organization_data" -> belonging.stream().map(OrganizationClaims::data).toList();
            case "organization_roles" -> belonging.stream().flatMap(one -> roles(user, one)).toList();
            default -> throw new IllegalArgumentException(claim);
        };
    }

    private Stream<String> roles(User user, OrganizationView organization) {
        return scopes.organizationRoleNames(RoleType.USER, user.memberships().get(organization.id())).stream()
                .map(name -> organization.id() + ":" + name);
    }

    private static Map<String, Object> data(OrganizationView organization) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", organization.id());
        data.put("name", organization.name());
        data.put("description", organization.description());
        return data;
    }
}
