package io.keystory.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantEvent.GrantGiven;
import io.keystory.events.grant.GrantId;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleEvent.RoleCreated;
import io.keystory.events.role.RoleEvent.ScopeAssigned;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleType;
import io.keystory.events.session.SessionEvent.ApplicationJoined;
import io.keystory.events.session.SessionEvent.SessionStarted;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserEvent.RoleAssigned;
import io.keystory.events.user.UserId;
import io.keystory.store.snapshot.Snapshots;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What histories are folded from can be kept, so that long ones are not folded from their beginning. */
class StorySnapshotsTest {

    private static final UserId ADA = new UserId("ada");
    private static final ApplicationId SHOP = new ApplicationId("shop");
    private static final SessionId SESSION = new SessionId("s");
    private static final GrantId GRANT = new GrantId("g");
    private static final RoleId ROLE = new RoleId("readers");

    @Test
    void of_sessions() {
        assertKept(Story.SESSION.fold(), new SessionStarted(SESSION, ADA, SHOP, new InteractionId("i"),
                Set.of("pwd", "otp"), 1, 2), new ApplicationJoined(SESSION, ADA, SHOP, GRANT));
    }

    @Test
    void of_grants() {
        assertKept(Story.GRANT.fold(), new GrantGiven(
                GRANT, ADA, SHOP, SESSION, List.of("openid"), Map.of("https://api", List.of("read", "write")), 9));
    }

    @Test
    void of_roles() {
        assertKept(Story.ROLE.fold(), new RoleCreated(ROLE, "Readers", "Who read", RoleType.USER, false),
                new ScopeAssigned(ROLE, new ResourceId("api"), new ScopeId("read")));
    }

    @Test
    void of_roles_that_are_held() {
        assertKept(new HeldRoles(), new RoleAssigned(ADA, ROLE), new RoleAssigned(ADA, new RoleId("another")));
    }

    @SafeVarargs
    private static <V, E extends DomainEvent> void assertKept(Fold<V, E> fold, E... events) {
        V value = fold.over(List.of(events).stream()
                .map(event -> new Recorded<>("", 1, 0, Instant.EPOCH, EventMetadata.SYSTEM, event)).toList());
        assertThat(Snapshots.isKept(fold, value)).isTrue();
    }
}
