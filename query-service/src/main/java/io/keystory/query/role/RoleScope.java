package io.keystory.query.role;

import io.keystory.events.resource.ResourceView;
import org.jspecify.annotations.Nullable;

/** A scope that a role gives, with its resource. */
record RoleScope(
        String tenantId,
        String id,
        String resourceId,
        String name,
        @Nullable String description,
        long createdAt,
        ResourceView resource) {}
