package io.keystory.events.application;

import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the application of a third party may ask users to consent to; nobody else needs any. */
public record ConsentScopes(List<UserScope> userScopes, List<ResourceScope> resourceScopes) {

    /** Nothing but who the user is. */
    public static final ConsentScopes NONE = new ConsentScopes(List.of(), List.of());

    /** A scope of an API resource. */
    public record ResourceScope(ResourceId resourceId, ScopeId scopeId) {}

    /** Whether users may be asked for this scope that speaks of them. */
    public boolean has(UserScope scope) {
        return userScopes.contains(scope);
    }

    /** Whether users may be asked for this scope of a resource. */
    public boolean has(ScopeId scope) {
        return resourceScopes.stream().anyMatch(enabled -> enabled.scopeId().equals(scope));
    }

    ConsentScopes plus(UserScope scope) {
        return new ConsentScopes(added(userScopes, scope), resourceScopes);
    }

    ConsentScopes minus(UserScope scope) {
        return new ConsentScopes(without(userScopes, scope::equals), resourceScopes);
    }

    ConsentScopes plus(ResourceScope scope) {
        return new ConsentScopes(userScopes, added(resourceScopes, scope));
    }

    ConsentScopes minus(ScopeId scope) {
        return new ConsentScopes(userScopes, without(resourceScopes, enabled -> enabled.scopeId().equals(scope)));
    }

    private static <T> List<T> added(List<T> scopes, T scope) {
        return Stream.concat(scopes.stream(), Stream.of(scope)).toList();
    }

    private static <T> List<T> without(List<T> scopes, Predicate<T> gone) {
        return scopes.stream().filter(gone.negate()).toList();
    }
}
