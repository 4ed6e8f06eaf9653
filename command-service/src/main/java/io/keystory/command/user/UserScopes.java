package io.keystory.command.user;

import io.keystory.command.role.UserRoleIds;
import io.keystory.events.role.RoleFold;
import io.keystory.events.role.RoleView.AssignedScope;
import io.keystory.events.user.UserId;
import io.keystory.store.Streams;
import java.util.Set;
import java.util.stream.Collectors;

/** The scopes that a user has through roles, as of this moment. */
public final class UserScopes {

    private final Streams streams;

    public UserScopes(Streams streams) {
        this.streams = streams;
    }

    /** The ids of the scopes; empty for nobody. */
    public Set<String> of(UserId user) {
        return streams.fold(user.stream(), new UserRoleIds()).orElse(Set.of()).stream()
                .flatMap(role -> streams.fold(role.stream(), new RoleFold()).stream())
                .flatMap(role -> role.scopes().stream())
                .map(AssignedScope::scopeId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
