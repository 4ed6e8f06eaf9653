package io.keystory.query.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A personal access token as the Management API shows it; {@code expiresAt} is epoch ms, or null for never.
 *
 * @param erased true in the past of a person who was erased since, so that {@code name} is null; left out otherwise
 */
record PersonalAccessToken(
        String tenantId,
        String userId,
        @Nullable String name,
        @Nullable String value,
        long createdAt,
        @Nullable Long expiresAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean erased) {}
