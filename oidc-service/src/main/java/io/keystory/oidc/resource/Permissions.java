package io.keystory.oidc.resource;

import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.resource.ResourceView;
import io.keystory.events.resource.ScopeView;
import io.keystory.events.role.RoleType;
import io.keystory.events.role.RoleView;
import io.keystory.events.role.RoleView.AssignedScope;
import io.keystory.oidc.application.Lifetimes;
import io.keystory.oidc.resource.RoleDetails.ScopeDetails;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All resources and roles at one moment, arranged for looking up who may do what. */
final class Permissions {

    private final Map<String, Resource> byIndicator;
    private final Map<String, Role> roles;
    private final OrganizationTemplate organizations;
    private final Map<String, RoleView> roleViews;
    private final Map<String, ResourceView> resourceViews;

    Permissions(List<ResourceView> resources, List<RoleView> roles, OrganizationTemplate organizations) {
        byIndicator = resources.stream().map(Permissions::resource)
                .collect(Collectors.toUnmodifiableMap(Resource::indicator, Function.identity()));
        this.roles = roles.stream().map(Role::of)
                .collect(Collectors.toUnmodifiableMap(Role::id, Function.identity()));
        this.organizations = organizations;
        roleViews = roles.stream().collect(Collectors.toUnmodifiableMap(RoleView::id, Function.identity()));
        resourceViews = resources.stream().collect(Collectors.toUnmodifiableMap(ResourceView::id, Function.identity()));
    }

    /** What all organizations have in common. */
    OrganizationTemplate organizations() {
        return organizations;
    }

    Optional<Resource> resource(String indicator) {
        return Optional.ofNullable(byIndicator.get(indicator));
    }

    Optional<Resource> defaultResource() {
        return byIndicator.values().stream().filter(Resource::isDefault).findFirst();
    }

    /** The names of those of {@code wanted} that one of the roles gives, in the order of asking. */
    List<String> granted(Resource resource, RoleType type, Collection<String> roleIds,
            Collection<OrganizationRoleId> organizationRoleIds, Collection<String> wanted) {
        Set<String> inOrganizations = organizations.resourceScopes(type, organizationRoleIds);
        return wanted.stream().distinct()
                .filter(name -> resource.scopeIds().containsKey(name))
                .filter(name -> inOrganizations.contains(resource.scopeIds().get(name))
                        || gives(type, roleIds, resource.scopeIds().get(name)))
                .toList();
    }

    /** The names of the roles, unknown ones left out. */
    List<String> roleNames(Collection<String> roleIds) {
        return roleIds.stream().map(roles::get).filter(Objects::nonNull).map(Role::name).toList();
    }

    /** The roles with the scopes that they give, unknown ones left out. */
    List<RoleDetails> roleDetails(Collection<String> roleIds) {
        return roleIds.stream().map(roleViews::get).filter(Objects::nonNull)
                .map(role -> RoleDetails.of(role, role.scopes().stream().flatMap(this::details).toList()))
                .toList();
    }

    private Stream<ScopeDetails> details(AssignedScope assigned) {
        ResourceView resource = resourceViews.get(assigned.resourceId());
        return resource == null ? Stream.of() : resource.scopes().stream()
                .filter(scope -> scope.id().equals(assigned.scopeId()))
                .map(scope -> new ScopeDetails(
                        scope.id(), scope.name(), scope.description(), resource.id(), resource));
    }

    private boolean gives(RoleType type, Collection<String> roleIds, String scopeId) {
        return roleIds.stream().map(roles::get)
                .anyMatch(role -> role != null && role.type() == type && role.scopeIds().contains(scopeId));
    }

    private static Resource resource(ResourceView view) {
        return new Resource(view.id(), view.indicator(), view.isDefault(), Lifetimes.bounded(view.accessTokenTtl()),
                view.scopes().stream().collect(Collectors.toUnmodifiableMap(ScopeView::name, ScopeView::id, (a, b) -> a)));
    }

    private record Role(String id, String name, RoleType type, Set<String> scopeIds) {

        static Role of(RoleView view) {
            return new Role(view.id(), view.name(), view.type(),
                    view.scopes().stream().map(AssignedScope::scopeId).collect(Collectors.toUnmodifiableSet()));
        }
    }
}
