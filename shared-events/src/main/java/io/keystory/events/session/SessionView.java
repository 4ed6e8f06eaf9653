package io.keystory.events.session;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A session; instants are epoch ms.
 *
 * @param amr how the user authenticated, in alphabetical order: sets from memory and from the log have no common one
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
        Map<String, String> grants) {

    public SessionView {
        amr = Collections.unmodifiableSet(new TreeSet<>(amr));
    }
}
