package io.keystory.command.user;

import io.keystory.events.platform.Category;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.Recorded;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UsernameChanged;
import io.keystory.events.user.UserId;
import io.keystory.store.EventLog;
import io.keystory.store.FurtherClaims.Further;
import io.keystory.store.read.BulkSlice;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets usernames with capitals that were taken before there was a claim for it say how they are without them. The whole log
 * is looked at each time: some seconds for a million users, and nobody waits meanwhile but the caller.
 */
public final class OlderUsernames {

    private static final int PART = 500;
    private static final List<String> TYPES = Stream.of(UserCreated.class, UsernameChanged.class)
            .map(type -> EventTypes.describe(type).value()).toList();

    private final EventLog log;

    public OlderUsernames(EventLog log) {
        this.log = log;
    }

    /** Makes the claims complete of all names that somebody has when this begins. */
    public void complete() {
        BulkSlice slice = new BulkSlice(
                0, log.reader().head(), List.of(Category.CORE), TYPES, BulkSlice.Bucket.ALL);
        try {
            log.bulkReader().read(slice, this::add);
        } catch (SQLException e) {
            throw new IllegalStateException("The usernames could not be read", e);
        }
    }

    private void add(List<Recorded<DomainEvent>> events) {
        List<Further> further = events.stream().map(Recorded::event).flatMap(OlderUsernames::further).toList();
        for (int from = 0; from < further.size(); from += PART) {
            addPart(further.subList(from, Math.min(from + PART, further.size())));
        }
    }

    private void addPart(List<Further> part) {
        try {
            log.furtherClaims().add(part);
        } catch (SQLException e) {
            throw new IllegalStateException("Claims of usernames could not be added", e);
        }
    }

    /** What a name brings along; one that its user does not have any more brings nothing when it is added. */
    private static Stream<Further> further(DomainEvent event) {
        return switch (event) {
            case UserCreated e -> further(e, e.userId(), e.username());
            case UsernameChanged e -> further(e, e.userId(), e.username());
            default -> Stream.of();
        };
    }

    private static Stream<Further> further(UserEvent event, UserId user, @Nullable String username) {
        return username == null ? Stream.of() : UserClaims.withoutCapitals(user, username).stream()
                .map(claim -> new Further(claim, UserClaims.username(username), event.stream()));
    }
}
