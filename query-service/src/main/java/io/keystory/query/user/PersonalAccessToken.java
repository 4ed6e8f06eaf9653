package io.keystory.query.user;

import org.jspecify.annotations.Nullable;

/** A personal access token as the Management API shows it; {@code expiresAt} is epoch ms, or null for never. */
record PersonalAccessToken(
        String tenantId,
        String userId,
        @Nullable String name,
        @Nullable String value,
        long createdAt,
        @Nullable Long expiresAt) {}
