package io.keystory.oidc.resource;

import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.organizationtemplate.OrganizationRoleView;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.organizationtemplate.OrganizationScopeView;
import io.keystory.events.role.RoleType;
import io.keystory.events.role.RoleView.AssignedScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The roles and scopes that all organizations have in common, at one moment. */
final class OrganizationTemplate {

    private final Map<OrganizationRoleId, OrganizationRoleView> roles;
    private final Map<String, OrganizationScopeId> scopes;

    OrganizationTemplate(List<OrganizationRoleView> roles, List<OrganizationScopeView> scopes) {
        this.roles = roles.stream().collect(Collectors.toUnmodifiableMap(
                role -> new OrganizationRoleId(role.id()), Function.identity()));
        this.scopes = scopes.stream().collect(Collectors.toUnmodifiableMap(
                OrganizationScopeView::name, scope -> new OrganizationScopeId(scope.id()), (a, b) -> a));
    }

    /** The names of those of {@code wanted} that are scopes of organizations and may be told, in the order of asking. */
    List<String> known(Collection<String> wanted, Predicate<OrganizationScopeId> isTold) {
        return wanted.stream().distinct()
                .filter(name -> scopes.containsKey(name) && isTold.test(scopes.get(name))).toList();
    }

    /** The ids of the scopes of organizations that the roles give. */
    Set<OrganizationScopeId> scopes(RoleType type, Collection<OrganizationRoleId> roleIds) {
        return given(type, roleIds).flatMap(role -> role.scopes().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The ids of the scopes of API resources that the roles give. */
    Set<String> resourceScopes(RoleType type, Collection<OrganizationRoleId> roleIds) {
        return given(type, roleIds).flatMap(role -> role.resourceScopes().stream())
                .map(AssignedScope::scopeId).collect(Collectors.toUnmodifiableSet());
    }

    /** The names of the roles, those that are unknown or of the other type left out. */
    List<String> roleNames(RoleType type, Collection<OrganizationRoleId> roleIds) {
        return given(type, roleIds).map(OrganizationRoleView::name).toList();
    }

    /** A role of the other type gives nothing. */
    private Stream<OrganizationRoleView> given(RoleType type, Collection<OrganizationRoleId> roleIds) {
        return roleIds.stream().map(roles::get).filter(role -> role != null && role.type() == type);
    }
}
