package io.keystory.command.role;

import io.keystory.events.role.RoleId;
import io.keystory.store.Claims;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles that every new user is given. */
public final class DefaultRoles {

    private final Claims claims;

    public DefaultRoles(Claims claims) {
        this.claims = claims;
    }

    /** The default roles of this moment. */
    public Set<RoleId> now() {
        return claims.ownersOf(RoleClaims.DEFAULT_ROLE).stream()
                .map(stream -> new RoleId(stream.id()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
