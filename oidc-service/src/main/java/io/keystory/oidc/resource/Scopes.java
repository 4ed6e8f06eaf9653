package io.keystory.oidc.resource;

import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleType;
import io.keystory.events.user.UserId;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.user.Users;
import io.keystory.platform.KeystorySettings;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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
    private final String managementResource;
    private final String managementAlias;

    Scopes(PermissionCache permissions, Users users, KeystorySettings settings) {
        this.permissions = permissions;
        this.users = users;
        this.managementResource = settings.managementResource();
        this.managementAlias = settings.origin() + "/api";
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
     * Those of {@code requested} that the user has on the resource, in the order of asking; of third parties only those
     * that users may be asked for.
     */
    public List<String> allowed(UserId user, Client client, String indicator, Collection<String> requested) {
        return allowed(users.roleIds(user), client, indicator, requested);
    }

    /** The same for a user whose roles are known already. */
    public List<String> allowed(
            Collection<String> roleIds, Client client, String indicator, Collection<String> requested) {
        return find(indicator)
                .map(resource -> permissions.current()
                        .granted(resource, RoleType.USER, roleIds, askable(client, resource, requested)))
                .orElse(List.of());
    }

    /** Those of {@code requested} that the application itself has on the resource, in the order of asking. */
    public List<String> allowed(Client client, String indicator, Collection<String> requested) {
        return find(indicator)
                .map(resource -> permissions.current()
                        .granted(resource, RoleType.MACHINE_TO_MACHINE, client.roleIds(), requested))
                .orElse(List.of());
    }

    /** The names of the roles, unknown ones left out. */
    public List<String> roleNames(Collection<String> roleIds) {
        return permissions.current().roleNames(roleIds);
    }

    private static Collection<String> askable(Client client, Resource resource, Collection<String> requested) {
        return client.isThirdParty()
                ? requested.stream().filter(name -> isAskable(client, resource.scopeIds().get(name))).toList()
                : requested;
    }

    private static boolean isAskable(Client client, String scopeId) {
        return scopeId != null && client.mayAskFor(new ScopeId(scopeId));
    }
}
