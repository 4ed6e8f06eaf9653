package io.keystory.benchmarks;

import io.keystory.events.platform.Actor;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Recorded;
import io.keystory.events.user.PasswordAlgorithm;
import io.keystory.events.user.Profile;
import io.keystory.events.user.UserCommand.CreateUser;
import io.keystory.events.user.UserCommand.UpdateUser;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.PasswordSet;
import io.keystory.events.user.UserEvent.PrimaryEmailChanged;
import io.keystory.events.user.UserEvent.ProfileChanged;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserReactivated;
import io.keystory.events.user.UserEvent.UserSuspended;
import io.keystory.events.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What the benchmarks work on: a user as most users are. */
public final class Samples {

    static final UserId USER = new UserId("4f8k2m9x1qz7");

    private static final EventMetadata METADATA = new EventMetadata(Actor.application("benchmark"), "request-1",
            "request-1", null, null, "127.0.0.1", "benchmark");

    private Samples() {}

    /** An event with six personal fields. */
    public static UserCreated created() {
        return new UserCreated(USER, "ada", "ada@example.com", "441632960000", "Ada Lovelace", null,
                Profile.EMPTY, Map.of("plan", "premium"), null);
    }

    /** A command for a new user; {@code name} makes it one of its own. */
    public static CreateUser creation(String name) {
        return new CreateUser(new UserId(name), name, name + "@example.com", null, "Ada Lovelace", null,
                Profile.EMPTY, Map.of(), null, null, Set.of());
    }

    /** A command that gives a user another name. */
    public static UpdateUser renaming(String user, String name) {
        return new UpdateUser(new UserId(user), Change.none(), Change.none(), Change.none(), Change.to(name),
                Change.none(), Change.none(), Change.none());
    }

    /** Ten events of one user, recorded one second after the other. */
    static List<Recorded<UserEvent>> history() {
        List<UserEvent> events = List.of(
                created(),
                new PasswordSet(USER, "vault-1", PasswordAlgorithm.ARGON2ID),
                new NameChanged(USER, "Ada, Countess of Lovelace"),
                new PrimaryEmailChanged(USER, "ada@example.org"),
                new ProfileChanged(USER, Profile.EMPTY),
                new UserSuspended(USER),
                new UserReactivated(USER),
                new PasswordSet(USER, "vault-2", PasswordAlgorithm.ARGON2ID),
                new NameChanged(USER, "Ada Lovelace"),
                new PrimaryEmailChanged(USER, "ada@example.com"));
        return IntStream.range(0, events.size())
                .mapToObj(i -> new Recorded<>("event-" + i, i + 1L, i, Instant.EPOCH.plusSeconds(i), METADATA,
                        events.get(i)))
                .toList();
    }
}
