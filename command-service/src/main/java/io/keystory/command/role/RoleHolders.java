package io.keystory.command.role;

import io.keystory.command.application.ApplicationRoleIds;
import io.keystory.command.user.UserRoleIds;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.StreamId;
import io.keystory.events.role.RoleId;
import io.keystory.events.user.UserId;
import io.keystory.store.Streams;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A role is given only to those who do not have it. */
final class RoleHolders {

    private final Streams streams;

    RoleHolders(Streams streams) {
        this.streams = streams;
    }

    /** 422 role.user_exists when one of the users has the role. */
    void requireNoneOf(Collection<UserId> users, RoleId role) {
        List<UserId> holders = users.stream().filter(id -> has(id.stream(), new UserRoleIds(), role)).toList();
        if (!holders.isEmpty()) {
            throw new KeystoryException("role.user_exists", 422, Map.of("userIds", holders));
        }
    }

    /** 422 role.application_exists when one of the applications has the role. */
    void requireNoneOfApplications(Collection<ApplicationId> applications, RoleId role) {
        List<ApplicationId> holders =
                applications.stream().filter(id -> has(id.stream(), new ApplicationRoleIds(), role)).toList();
        if (!holders.isEmpty()) {
            throw new KeystoryException("role.application_exists", 422, Map.of("applicationIds", holders));
        }
    }

    private boolean has(StreamId stream, Fold<Set<RoleId>, ?> roles, RoleId role) {
        return streams.fold(stream, roles).orElse(Set.of()).contains(role);
    }
}
