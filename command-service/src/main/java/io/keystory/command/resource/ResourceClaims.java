package io.keystory.command.resource;

import io.keystory.command.platform.ClaimChange;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.resource.ResourceEvent;
import io.keystory.events.resource.ResourceEvent.DefaultChanged;
import io.keystory.events.resource.ResourceEvent.ResourceCreated;
import io.keystory.events.resource.ResourceEvent.ResourceDeleted;
import io.keystory.events.resource.ResourceView;
import java.util.List;

/** What at most one API resource may hold. */
public final class ResourceClaims {

    /** Being the default; to pass it on, change both resources together. */
    public static final Claim DEFAULT = new Claim("default-resource", "default");

    private ResourceClaims() {}

    /** A resource's indicator. */
    public static Claim indicator(String indicator) {
        return new Claim("resource-indicator", indicator);
    }

    static List<ClaimChange> of(ResourceView before, ResourceEvent event) {
        return switch (event) {
            case ResourceCreated e -> List.of(new ClaimChange.Take(indicator(e.indicator()),
                    new KeystoryException("resource.resource_identifier_in_use", 422)));
            case DefaultChanged e -> List.of(e.isDefault()
                    ? new ClaimChange.Take(DEFAULT, new KeystoryException("entity.unique_integrity_violation", 422))
                    : new ClaimChange.Release(DEFAULT));
            case ResourceDeleted e -> List.of(
                    new ClaimChange.Release(indicator(before.indicator())), new ClaimChange.Release(DEFAULT));
            default -> List.of();
        };
    }
}
