package io.keystory.command.resource;

import io.keystory.command.platform.Bounds;
import io.keystory.events.resource.ResourceCommand.CreateResource;
import io.keystory.events.resource.ResourceId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** The body that a resource is created from; access tokens live for an hour unless it says otherwise (seconds). */
record NewResource(
        @NotNull @Size(min = 1) String name,
        @NotNull @Size(min = 1) String indicator,
        @Positive @Max(Bounds.SECONDS) Long accessTokenTtl) {

    private static final long DEFAULT_TTL = 3600;

    CreateResource of(ResourceId id) {
        return new CreateResource(id, name, indicator, accessTokenTtl == null ? DEFAULT_TTL : accessTokenTtl);
    }
}
