package io.keystory.oidc.resource;

import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleType;
import io.keystory.events.user.UserId;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.organization.Organizations;
import io.keystory.oidc.user.User;
import io.keystory.oidc.user.Users;
import io.keystory.platform.KeystorySettings;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which resources exist and which of their scopes somebody has: what is asked for, as far as a role gives it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8707">RFC 8707 (resource indicators)</a>
 */
public final class Scopes {

    /** The reserved indicator by which scopes of organizations are asked for. */
    public static final String ORGANIZATIONS = "urn:logto:resource:organizations";

    private final PermissionCache permissions;
    private final Users users;
    private final Organizations organizations;
    private final String managementResource;
    private final String managementAlias;

    Scopes(PermissionCache permissions, Users users, Organizations organizations, KeystorySettings settings) {
        this.permissions = permissions;
        this.users = users;
        this.organizations = organizations;
        this.managementResource = settings.managementResource();
        this.managementAlias = settings.managementAlias();
    }

    /** Whether the indicator names something that a token can be asked for. */
    public boolean knows(String indicator) {
        return ORGANIZATIONS.equals(indicator) || find(indicator).isPresent();
    }

    /** The resource, also by the alias of the Management API. */
    public Optional<Resource> find(String indicator) {
        return permissions.current().resource(managementAlias.equals(indicator) ? managementResource : indicator);
    }

    /** The indicator that is meant when a request names none. */
    public Optional<String> defaultResource() {
        return permissions.current().defaultResource().map(Resource::indicator);
    }

    /**
     * Those of {@code requested} that the user has on the resource, through roles of their own or in any organization, in
     * the order of asking; of third parties only those that users may be asked for.
     */
    public List<String> allowed(UserId user, Client client, String indicator, Collection<String> requested) {
        return users.find(user).map(found -> allowed(found, client, indicator, requested)).orElse(List.of());
    }

    /** The same for a user who has been looked up. */
    public List<String> allowed(User user, Client client, String indicator, Collection<String> requested) {
        return ORGANIZATIONS.equals(indicator)
                ? askedOfOrganizations(client, requested)
                : allowed(user, rolesAnywhere(user), client, indicator, requested);
    }

    /** The same for a user who acts in one organization, where they have these roles. */
    public List<String> allowed(User user, Collection<OrganizationRoleId> organizationRoles, Client client,
            String indicator, Collection<String> requested) {
        return find(indicator)
                .map(resource -> client.isThirdParty()
                        ? ofThirdParty(user, organizationRoles, client, resource, requested)
                        : permissions.current().granted(
                                resource, RoleType.USER, user.roleIds(), organizationRoles, requested))
                .orElse(List.of());
    }

    /** Those of {@code requested} that the application itself has on the resource, in the order of asking. */
    public List<String> allowed(Client client, String indicator, Collection<String> requested) {
        return ofMachine(client.roleIds(), Set.of(), indicator, requested);
    }

    /** The same for an application that acts in an organization, where it has these roles. */
    public List<String> allowed(
            Collection<OrganizationRoleId> organizationRoles, String indicator, Collection<String> requested) {
        return ofMachine(Set.of(), organizationRoles, indicator, requested);
    }

    /**
     * Those of {@code requested} that these roles give in an organization itself, in the order of asking; of third
     * parties only those that users may be asked for.
     */
    public List<String> allowedInOrganization(Client client, RoleType type,
            Collection<OrganizationRoleId> organizationRoles, Collection<String> requested) {
        OrganizationTemplate template = permissions.current().organizations();
        Set<OrganizationScopeId> given = template.scopes(type, organizationRoles);
        return template.known(requested, scope -> given.contains(scope) && client.scopes().has(scope));
    }

    /** The names of roles in organizations, those that are unknown or not for the type left out. */
    public List<String> organizationRoleNames(RoleType type, Collection<OrganizationRoleId> organizationRoles) {
        return permissions.current().organizations().roleNames(type, organizationRoles);
    }

    /** The names of the roles, unknown ones left out. */
    public List<String> roleNames(Collection<String> roleIds) {
        return permissions.current().roleNames(roleIds);
    }

    /** The roles with the scopes that they give, unknown ones left out. */
    public List<RoleDetails> roleDetails(Collection<String> roleIds) {
        return permissions.current().roleDetails(roleIds);
    }

    private List<String> ofMachine(Collection<String> roles, Collection<OrganizationRoleId> organizationRoles,
            String indicator, Collection<String> requested) {
        return find(indicator)
                .map(resource -> permissions.current().granted(
                        resource, RoleType.MACHINE_TO_MACHINE, roles, organizationRoles, requested))
                .orElse(List.of());
    }

    /** Which of the scopes of organizations the user has, is seen in each organization. */
    private List<String> askedOfOrganizations(Client client, Collection<String> requested) {
        return permissions.current().organizations().known(requested, client.scopes()::has);
    }

    /** What is given by roles of the user's own is enabled apart from what is given by roles in organizations. */
    private List<String> ofThirdParty(User user, Collection<OrganizationRoleId> organizationRoles, Client client,
            Resource resource, Collection<String> requested) {
        Permissions now = permissions.current();
        Set<String> given = new HashSet<>(now.granted(resource, RoleType.USER, user.roleIds(), Set.of(),
                enabled(resource, requested, client.scopes()::has)));
        given.addAll(now.granted(resource, RoleType.USER, Set.of(), organizationRoles,
                enabled(resource, requested, client.scopes()::hasInOrganizations)));
        return requested.stream().distinct().filter(given::contains).toList();
    }

    /** The roles in all organizations that exist. */
    private Set<OrganizationRoleId> rolesAnywhere(User user) {
        return organizations.of(user.memberships().keySet()).stream()
                .flatMap(organization -> user.memberships().get(organization.id()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> enabled(Resource resource, Collection<String> requested, Predicate<ScopeId> isEnabled) {
        return requested.stream()
                .filter(resource.scopeIds()::containsKey)
                .filter(name -> isEnabled.test(new ScopeId(resource.scopeIds().get(name))))
                .toList();
    }
}
