package io.keystory.command.resource;

import io.keystory.command.platform.Bounds;
import io.keystory.events.platform.Change;
import io.keystory.events.resource.ResourceCommand.UpdateResource;
import io.keystory.events.resource.ResourceId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** The body that changes a resource; what is absent stays. */
record ResourceChanges(
        Change<@NotNull @Size(min = 1) String> name,
        Change<@NotNull @Positive @Max(Bounds.SECONDS) Long> accessTokenTtl) {

    UpdateResource of(ResourceId id) {
        return new UpdateResource(id, name, accessTokenTtl);
    }
}
