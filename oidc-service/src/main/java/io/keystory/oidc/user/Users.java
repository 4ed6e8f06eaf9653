package io.keystory.oidc.user;

import io.keystory.events.user.UserId;
import io.keystory.platform.projection.ViewStore;
import io.keystory.store.Streams;
import java.util.List;
import java.util.Optional;

/** Looks users up. */
public final class Users {

    private final ViewStore<User> views;
    private final Streams streams;

    Users(ViewStore<User> views, Streams streams) {
        this.views = views;
        this.streams = streams;
    }

    /** The user; one that the projection has not reached yet is read from the log. */
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(views.load(List.of(id.value())).get(id.value()))
                .or(() -> streams.fold(id.stream(), new UserRolesFold()));
    }

    /** Whether the user exists and is not suspended. */
    public boolean isActive(UserId id) {
        return find(id).filter(user -> !user.view().isSuspended()).isPresent();
    }

    /** The ids of the roles that the user has; none for somebody unknown. */
    public List<String> roleIds(UserId id) {
        return find(id).map(User::roleIds).orElse(List.of());
    }
}
