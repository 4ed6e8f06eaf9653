package io.keystory.oidc.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationEvent.RoleAssigned;
import io.keystory.events.application.ApplicationEvent.RoleRemoved;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Recorded;
import io.keystory.events.role.RoleId;
import io.keystory.store.snapshot.Snapshots;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClientFoldTest {

    private static final ApplicationId SHOP = new ApplicationId("shop");

    private final ClientFold fold = new ClientFold();

    @Test
    void a_client_has_the_roles_that_were_given_and_not_taken_and_can_be_kept() {
        ClientView client = fold(new ApplicationCreated(SHOP, "Shop", null, ApplicationType.MACHINE_TO_MACHINE,
                        ClientMetadata.EMPTY, ClientSettings.DEFAULTS, Map.of("a", Map.of("b", 1)), false),
                new RoleAssigned(SHOP, new RoleId("z")), new RoleAssigned(SHOP, new RoleId("a")),
                new RoleRemoved(SHOP, new RoleId("z")));

        assertThat(client.roleIds()).containsExactly("a");
        assertThat(Snapshots.isKept(fold, client)).isTrue();
    }

    private ClientView fold(ApplicationEvent... events) {
        return fold.over(Stream.of(events)
                .map(event -> new Recorded<>("", 1, 0, Instant.EPOCH, EventMetadata.SYSTEM, event)).toList());
    }
}
