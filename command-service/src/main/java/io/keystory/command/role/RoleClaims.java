package io.keystory.command.role;

import io.keystory.command.platform.ClaimChange;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.role.RoleEvent;
import io.keystory.events.role.RoleEvent.DefaultChanged;
import io.keystory.events.role.RoleEvent.RoleCreated;
import io.keystory.events.role.RoleEvent.RoleDeleted;
import io.keystory.events.role.RoleEvent.RoleRenamed;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleType;
import java.util.List;

/** What roles hold: each a name of its own, and those that new users are given a mark to be found by. */
public final class RoleClaims {

    /** The kind of claim that every role holds which new users are given. Roles of machines never do. */
    public static final String DEFAULT_ROLE = "default-role";

    private RoleClaims() {}

    /** A role's name. */
    public static Claim name(String name) {
        return new Claim("role-name", name);
    }

    static List<ClaimChange> of(RoleState before, RoleEvent event) {
        return switch (event) {
            case RoleCreated e when e.isDefault() && e.type() == RoleType.USER ->
                List.of(takeName(e.name()), takeDefault(e.roleId()));
            case RoleCreated e -> List.of(takeName(e.name()));
            case RoleRenamed e -> List.of(releaseName(before.name()), takeName(e.name()));
            case DefaultChanged e when before.type() == RoleType.USER ->
                List.of(e.isDefault() ? takeDefault(e.roleId()) : releaseDefault(e.roleId()));
            case RoleDeleted e -> List.of(releaseName(before.name()), releaseDefault(e.roleId()));
            default -> List.of();
        };
    }

    private static ClaimChange takeName(String name) {
        return new ClaimChange.Take(name(name), new KeystoryException("role.name_in_use", 422));
    }

    private static ClaimChange releaseName(String name) {
        return new ClaimChange.Release(name(name));
    }

    private static ClaimChange takeDefault(RoleId role) {
        return new ClaimChange.Take(
                new Claim(DEFAULT_ROLE, role.value()), new KeystoryException("entity.create_failed", 422));
    }

    private static ClaimChange releaseDefault(RoleId role) {
        return new ClaimChange.Release(new Claim(DEFAULT_ROLE, role.value()));
    }
}
