package io.keystory.command.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.role.RoleId;
import io.keystory.store.snapshot.Snapshots;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleIdsSnapshotTest {

    @Test
    void the_roles_that_somebody_holds_can_be_kept() {
        Set<RoleId> roles = Set.of(new RoleId("a"), new RoleId("b"));
        assertThat(Snapshots.isKept(new UserRoleIds(), roles)).isTrue();
        assertThat(Snapshots.isKept(new ApplicationRoleIds(), roles)).isTrue();
    }
}
