package io.keystory.command.connector;

import io.keystory.command.platform.ClaimChange;
import io.keystory.events.connector.ConnectorEvent;
import io.keystory.events.connector.ConnectorEvent.ConnectorCreated;
import io.keystory.events.connector.ConnectorEvent.ConnectorDeleted;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.connector.ConnectorView;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import java.util.List;

/** What connectors hold: being the one for e-mail or SMS, or the one for a provider on a platform. */
final class ConnectorClaims {

    /** The kind of claim that every connector holds. */
    static final String KIND = "connector";

    private ConnectorClaims() {}

    /** Being the connector for this; target and platform tell social ones apart. */
    static Claim of(ConnectorType type, String target, String platform) {
        return new Claim(KIND, type == ConnectorType.SOCIAL ? type + " " + platform + " " + target : type.name());
    }

    static List<ClaimChange> changes(ConnectorView before, ConnectorEvent event) {
        return switch (event) {
            case ConnectorCreated e -> List.of(new ClaimChange.Take(
                    of(e.type(), e.target(), e.platform()), taken(e.type())));
            case ConnectorDeleted e -> List.of(new ClaimChange.Release(
                    of(before.type(), before.target(), before.platform())));
            default -> List.of();
        };
    }

    /** 422 for one that there is already. */
    static KeystoryException taken(ConnectorType type) {
        return new KeystoryException(type == ConnectorType.SOCIAL
                ? "connector.multiple_target_with_same_platform" : "connector.multiple_instances_not_supported", 422);
    }
}
