package io.keystory.events.grant;

import java.util.List;
import java.util.Map;

/** A grant that is in force; instants are epoch ms. */
public record GrantView(
        String id,
        String userId,
        String applicationId,
        String sessionId,
        List<String> scopes,
        Map<String, List<String>> resourceScopes,
        long createdAt,
        long expiresAt) {}
