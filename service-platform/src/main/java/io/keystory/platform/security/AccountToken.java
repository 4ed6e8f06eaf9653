package io.keystory.platform.security;

import io.keystory.platform.possession.Confirmation;
import java.util.Set;

/**
 * Whom an opaque access token stands for.
 *
 * @param isThirdParty whether the client is a third party's, which may only read
 * @param confirmation what whoever presents it must prove to hold
 */
public record AccountToken(
        String userId,
        String clientId,
        String grantId,
        String sessionId,
        Set<String> scopes,
        boolean isThirdParty,
        Confirmation confirmation) {}
