package io.keystory.command.resource;

import io.keystory.events.resource.ResourceFold;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ResourceView;
import io.keystory.events.resource.ScopeId;
import io.keystory.store.Claims;
import io.keystory.store.Streams;
import java.util.Optional;

/** Finds resources as they are at this moment. */
public final class ResourceLookup {

    private final Claims claims;
    private final Streams streams;

    public ResourceLookup(Claims claims, Streams streams) {
        this.claims = claims;
        this.streams = streams;
    }

    /** The resource with this indicator. */
    public Optional<ResourceView> byIndicator(String indicator) {
        return claims.ownerOf(ResourceClaims.indicator(indicator))
                .flatMap(stream -> streams.fold(stream, new ResourceFold()));
    }

    /** The resource of an id. */
    public Optional<ResourceView> byId(ResourceId id) {
        return streams.fold(id.stream(), new ResourceFold());
    }

    /** The resource that has a scope. */
    public Optional<ResourceView> byScope(ScopeId scope) {
        return claims.ownerOf(ResourceClaims.scope(scope)).flatMap(stream -> streams.fold(stream, new ResourceFold()));
    }
}
