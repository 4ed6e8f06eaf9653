package io.keystory.oidc.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Recorded;
import io.keystory.events.role.RoleId;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.AdministratorAppointed;
import io.keystory.events.user.UserEvent.RoleAssigned;
import io.keystory.events.user.UserEvent.RoleRemoved;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserId;
import io.keystory.store.snapshot.Snapshots;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UserRolesFoldTest {

    private static final UserId ADA = new UserId("ada");

    private final UserRolesFold fold = new UserRolesFold();

    @Test
    void a_user_has_the_roles_that_were_given_and_not_taken_and_can_be_kept() {
        User user = fold(new UserCreated(ADA, "ada", null, null, "Ada", null, null, Map.of("a", 1), null),
                new RoleAssigned(ADA, new RoleId("z")), new RoleAssigned(ADA, new RoleId("b")),
                new AdministratorAppointed(ADA, new RoleId("a")), new RoleRemoved(ADA, new RoleId("b")));

        assertThat(user.roleIds()).containsExactly("z", "a");
        assertThat(Snapshots.isKept(fold, user)).isTrue();
    }

    private User fold(UserEvent... events) {
        return fold.over(Stream.of(events)
                .map(event -> new Recorded<>("", 1, 0, Instant.EPOCH, EventMetadata.SYSTEM, event)).toList());
    }
}
