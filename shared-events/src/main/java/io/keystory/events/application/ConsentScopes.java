package io.keystory.events.application;

import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the application of a third party may ask users to consent to; nobody else needs any.
 *
 * @param resourceScopes those that users may have by roles of their own
 * @param organizationScopes those that users may have in organizations
 * @param organizationResourceScopes those of resources that users may have by their roles in organizations
 */
public record ConsentScopes(
        List<UserScope> userScopes,
        List<ResourceScope> resourceScopes,
        List<OrganizationScopeId> organizationScopes,
        List<ResourceScope> organizationResourceScopes) {

    /** Nothing but who the user is. */
    public static final ConsentScopes NONE = new ConsentScopes(List.of(), List.of(), List.of(), List.of());

    /** Views that were stored before organizations could be asked for do not name any. */
    public ConsentScopes {
        organizationScopes = Objects.requireNonNullElse(organizationScopes, List.of());
        organizationResourceScopes = Objects.requireNonNullElse(organizationResourceScopes, List.of());
    }

    /** A scope of an API resource. */
    public record ResourceScope(ResourceId resourceId, ScopeId scopeId) {}

    /** Whether users may be asked for this scope that speaks of them. */
    public boolean has(UserScope scope) {
        return userScopes.contains(scope);
    }

    /** Whether users may be asked for this scope of a resource, as far as roles of their own give it. */
    public boolean has(ScopeId scope) {
        return has(resourceScopes, scope);
    }

    /** Whether users may be asked for this scope of organizations. */
    public boolean has(OrganizationScopeId scope) {
        return organizationScopes.contains(scope);
    }

    /** Whether users may be asked for this scope of a resource, as far as roles in organizations give it. */
    public boolean hasInOrganizations(ScopeId scope) {
        return has(organizationResourceScopes, scope);
    }

    /** Whether anything of it has to do with the organizations that users belong to. */
    public boolean concernOrganizations() {
        return has(UserScope.ORGANIZATIONS) || has(UserScope.ORGANIZATION_ROLES)
                || !organizationResourceScopes.isEmpty();
    }

    /** What of either may be asked for, each once. */
    public ConsentScopes plus(ConsentScopes more) {
        return new ConsentScopes(both(userScopes, more.userScopes), both(resourceScopes, more.resourceScopes),
                both(organizationScopes, more.organizationScopes),
                both(organizationResourceScopes, more.organizationResourceScopes));
    }

    /** Without the scope of a kind that has this name, or this id; the same when it is not among them. */
    public ConsentScopes minus(ConsentScopeKind kind, String scope) {
        return switch (kind) {
            case USER -> with(without(userScopes, one -> one.wireName().equals(scope)));
            case RESOURCE -> with(without(resourceScopes, named(scope)), organizationResourceScopes);
            case ORGANIZATION -> new ConsentScopes(userScopes, resourceScopes,
                    without(organizationScopes, one -> one.value().equals(scope)), organizationResourceScopes);
            case ORGANIZATION_RESOURCE -> with(resourceScopes, without(organizationResourceScopes, named(scope)));
        };
    }

    ConsentScopes plus(UserScope scope) {
        return with(added(userScopes, scope));
    }

    ConsentScopes minus(UserScope scope) {
        return with(without(userScopes, scope::equals));
    }

    ConsentScopes plus(ResourceScope scope) {
        return with(added(resourceScopes, scope), organizationResourceScopes);
    }

    ConsentScopes minus(ScopeId scope) {
        return with(without(resourceScopes, of(scope)), organizationResourceScopes);
    }

    ConsentScopes plus(OrganizationScopeId scope) {
        return new ConsentScopes(
                userScopes, resourceScopes, added(organizationScopes, scope), organizationResourceScopes);
    }

    ConsentScopes minus(OrganizationScopeId scope) {
        return new ConsentScopes(
                userScopes, resourceScopes, without(organizationScopes, scope::equals), organizationResourceScopes);
    }

    ConsentScopes plusInOrganizations(ResourceScope scope) {
        return with(resourceScopes, added(organizationResourceScopes, scope));
    }

    ConsentScopes minusInOrganizations(ScopeId scope) {
        return with(resourceScopes, without(organizationResourceScopes, of(scope)));
    }

    private ConsentScopes with(List<UserScope> ofUsers) {
        return new ConsentScopes(ofUsers, resourceScopes, organizationScopes, organizationResourceScopes);
    }

    private ConsentScopes with(List<ResourceScope> ofRoles, List<ResourceScope> inOrganizations) {
        return new ConsentScopes(userScopes, ofRoles, organizationScopes, inOrganizations);
    }

    private static boolean has(List<ResourceScope> scopes, ScopeId scope) {
        return scopes.stream().anyMatch(of(scope));
    }

    private static Predicate<ResourceScope> of(ScopeId scope) {
        return named(scope.value());
    }

    private static Predicate<ResourceScope> named(String scope) {
        return enabled -> enabled.scopeId().value().equals(scope);
    }

    private static <T> List<T> added(List<T> scopes, T scope) {
        return Stream.concat(scopes.stream(), Stream.of(scope)).toList();
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private static <T> List<T> without(List<T> scopes, Predicate<T> gone) {
        return scopes.stream().filter(gone.negate()).toList();
    }
}
