package io.keystory.oidc.resource;

import java.util.Map;

/**
 * What access tokens can be for.
 *
 * @param accessTokenTtl in seconds
 * @param scopeIds the id of each of its scopes, by the scope's name
 */
public record Resource(String id, String indicator, boolean isDefault, long accessTokenTtl, Map<String, String> scopeIds) {}
