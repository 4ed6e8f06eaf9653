package io.keystory.platform.security;

import java.util.Set;

/**
 * Whom an opaque access token stands for.
 *
 * @param isThirdParty whether the client is a third party's, which may only read
 */
public record AccountToken(
        String userId, String clientId, String grantId, String sessionId, Set<String> scopes, boolean isThirdParty) {}
