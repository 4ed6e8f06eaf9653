package io.keystory.events.session;

import java.util.Map;
import java.util.Set;

/**
 * A session; instants are epoch ms.
 *
 * @param grants the grant of each application that was authorized in it
 */
public record SessionView(
        String id,
        String userId,
        String applicationId,
        Set<String> amr,
        long createdAt,
        long authenticatedAt,
        long expiresAt,
        Map<String, String> grants) {}
