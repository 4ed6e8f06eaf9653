package io.keystory.command.connector;

import io.keystory.command.platform.ClaimChange;
import io.keystory.events.connector.ConnectorClaim;
import io.keystory.events.connector.ConnectorEvent;
import io.keystory.events.connector.ConnectorEvent.ConnectorCreated;
import io.keystory.events.connector.ConnectorEvent.ConnectorDeleted;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.connector.ConnectorView;
import io.keystory.events.platform.KeystoryException;
import java.util.List;

/** Which claims the events of connectors take and give back. */
final class ConnectorClaims {

    private ConnectorClaims() {}

    static List<ClaimChange> changes(ConnectorView before, ConnectorEvent event) {
        return switch (event) {
            case ConnectorCreated e -> List.of(new ClaimChange.Take(
                    ConnectorClaim.of(e.type(), e.target(), e.platform()), taken(e.type())));
            case ConnectorDeleted e -> List.of(new ClaimChange.Release(
                    ConnectorClaim.of(before.type(), before.target(), before.platform())));
            default -> List.of();
        };
    }

    /** 422 for one that there is already. */
    static KeystoryException taken(ConnectorType type) {
        return new KeystoryException(type == ConnectorType.SOCIAL
                ? "connector.multiple_target_with_same_platform" : "connector.multiple_instances_not_supported", 422);
    }
}
