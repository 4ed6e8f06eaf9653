package io.keystory.command.user;

import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.role.RoleFold;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleView.AssignedScope;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.AdministratorAppointed;
import io.keystory.events.user.UserEvent.RoleAssigned;
import io.keystory.events.user.UserEvent.RoleRemoved;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserId;
import io.keystory.store.Streams;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The scopes that a user has through roles, as of this moment. */
public final class UserScopes {

    private static final Fold<Set<RoleId>, UserEvent> ROLES = UserScopes::roles;

    private final Streams streams;

    public UserScopes(Streams streams) {
        this.streams = streams;
    }

    /** The ids of the scopes; empty for nobody. */
    public Set<String> of(UserId user) {
        return streams.fold(user.stream(), ROLES).orElse(Set.of()).stream()
                .flatMap(role -> streams.fold(role.stream(), new RoleFold()).stream())
                .flatMap(role -> role.scopes().stream())
                .map(AssignedScope::scopeId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<RoleId> roles(Set<RoleId> before, Recorded<? extends UserEvent> recorded) {
        Set<RoleId> roles = before == null ? new HashSet<>() : new HashSet<>(before);
        switch (recorded.event()) {
            case RoleAssigned e -> roles.add(e.roleId());
            case AdministratorAppointed e -> roles.add(e.roleId());
            case RoleRemoved e -> roles.remove(e.roleId());
            case UserDeleted e -> roles.clear();
            case UserEvent other -> { }
        }
        return roles;
    }
}
