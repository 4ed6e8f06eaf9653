package io.keystory.oidc.user;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keystory.events.user.UserId;
import io.keystory.platform.projection.ViewStore;
import io.keystory.store.Streams;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Looks users up; who was read a moment ago is not read again until their read model has gone on. */
public final class Users {

    private static final Duration REMEMBERED = Duration.ofSeconds(60);

    private final ViewStore<User> views;
    private final Streams streams;
    private final Cache<String, Read> cache =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(REMEMBERED).build();

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

    /**
     * The user as of the given position of their read model, which the caller got along with something else; null when
     * there is no such position yet.
     */
    public Optional<User> find(UserId id, Long position) {
        Read read = position == null ? null : cache.getIfPresent(id.value());
        if (read != null && read.position() == position) {
            return Optional.of(read.user());
        }
        Optional<User> user = find(id);
        if (position != null) {
            user.ifPresent(found -> cache.put(id.value(), new Read(found, position)));
        }
        return user;
    }

    private record Read(User user, long position) {}
}
