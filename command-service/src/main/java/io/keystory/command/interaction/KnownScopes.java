package io.keystory.command.interaction;

import java.util.Set;

/** The scopes that speak of the user rather than of a resource. */
final class KnownScopes {

    static final Set<String> USER_SCOPES = Set.of("profile", "email", "phone", "address", "custom_data", "identities",
            "roles", "urn:logto:scope:organizations", "urn:logto:scope:organization_roles",
            "urn:logto:scope:sessions", "urn:logto:scope:trusted_devices");

    private KnownScopes() {}
}
