package io.keystory.query.application;

import org.jspecify.annotations.Nullable;

/** A secret of an application as the Management API shows it; {@code expiresAt} is epoch ms, or null for never. */
record ApplicationSecret(
        String tenantId, String applicationId, String name, String value, long createdAt, @Nullable Long expiresAt) {}
