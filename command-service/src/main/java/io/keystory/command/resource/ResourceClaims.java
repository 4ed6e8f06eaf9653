package io.keystory.command.resource;

import io.keystory.command.platform.ClaimChange;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.resource.ResourceEvent;
import io.keystory.events.resource.ResourceEvent.DefaultChanged;
import io.keystory.events.resource.ResourceEvent.ResourceCreated;
import io.keystory.events.resource.ResourceEvent.ResourceDeleted;
import io.keystory.events.resource.ResourceEvent.ScopeAdded;
import io.keystory.events.resource.ResourceEvent.ScopeRemoved;
import io.keystory.events.resource.ResourceView;
import io.keystory.events.resource.ScopeId;
import java.util.List;
import java.util.stream.Stream;

/** What at most one API resource may hold. */
public final class ResourceClaims {

    /** Being the default; to pass it on, change both resources together. */
    public static final Claim DEFAULT = new Claim("default-resource", "default");

    private ResourceClaims() {}

    /** A resource's indicator. */
    public static Claim indicator(String indicator) {
        return new Claim("resource-indicator", indicator);
    }

    /** A scope's id, by which its resource is found. */
    public static Claim scope(ScopeId id) {
        return new Claim("scope", id.value());
    }

    static List<ClaimChange> of(ResourceView before, ResourceEvent event) {
        return switch (event) {
            case ResourceCreated e -> List.of(new ClaimChange.Take(indicator(e.indicator()),
                    new KeystoryException("resource.resource_identifier_in_use", 422)));
            case DefaultChanged e -> List.of(e.isDefault()
                    ? new ClaimChange.Take(DEFAULT, new KeystoryException("entity.unique_integrity_violation", 422))
                    : new ClaimChange.Release(DEFAULT));
            case ScopeAdded e -> List.of(
                    new ClaimChange.Take(scope(e.scopeId()), new KeystoryException("entity.create_failed", 422)));
            case ScopeRemoved e -> List.of(new ClaimChange.Release(scope(e.scopeId())));
            case ResourceDeleted e -> Stream.concat(
                    Stream.of(indicator(before.indicator()), DEFAULT),
                    before.scopes().stream().map(scope -> scope(new ScopeId(scope.id()))))
                    .<ClaimChange>map(ClaimChange.Release::new)
                    .toList();
            default -> List.of();
        };
    }
}
