package io.keystory.events.resource;

/** A scope as the Management API shows it; {@code description} may be null. */
public record ScopeView(
        String tenantId, String id, String resourceId, String name, String description, long createdAt) {}
