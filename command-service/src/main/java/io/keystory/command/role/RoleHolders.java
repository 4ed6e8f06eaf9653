package io.keystory.command.role;

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
import java.util.function.Function;

/** A role is given only to those who do not have it. */
final class RoleHolders {

    private final Streams streams;

    RoleHolders(Streams streams) {
        this.streams = streams;
    }

    /** 422 role.user_exists when one of the users has the role. */
    void requireNoneOf(Collection<UserId> users, RoleId role) {
        List<UserId> holders = holders(users, UserId::stream, new UserRoleIds(), role);
        if (!holders.isEmpty()) {
            throw new KeystoryException("role.user_exists", 422, Map.of("userIds", holders));
        }
    }

    /** 422 role.application_exists when one of the applications has the role. */
    void requireNoneOfApplications(Collection<ApplicationId> applications, RoleId role) {
        List<ApplicationId> holders = holders(applications, ApplicationId::stream, new ApplicationRoleIds(), role);
        if (!holders.isEmpty()) {
            throw new KeystoryException("role.application_exists", 422, Map.of("applicationIds", holders));
        }
    }

    private <I> List<I> holders(
            Collection<I> ids, Function<I, StreamId> stream, Fold<Set<RoleId>, ?> fold, RoleId role) {
        Map<StreamId, Set<RoleId>> roles = streams.foldAll(ids.stream().map(stream).toList(), fold);
        return ids.stream().filter(id -> roles.getOrDefault(stream.apply(id), Set.of()).contains(role)).toList();
    }
}
