package io.keystory.command.role;

import io.keystory.command.platform.ClaimChange;
import io.keystory.command.platform.Decider;
import io.keystory.events.platform.Elements;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.role.BuiltInRoles;
import io.keystory.events.role.RoleCommand;
import io.keystory.events.role.RoleCommand.AssignScopes;
import io.keystory.events.role.RoleCommand.CreateRole;
import io.keystory.events.role.RoleCommand.DeleteRole;
import io.keystory.events.role.RoleCommand.RemoveScope;
import io.keystory.events.role.RoleCommand.UpdateRole;
import io.keystory.events.role.RoleEvent;
import io.keystory.events.role.RoleEvent.DefaultChanged;
import io.keystory.events.role.RoleEvent.DescriptionChanged;
import io.keystory.events.role.RoleEvent.RoleCreated;
import io.keystory.events.role.RoleEvent.RoleDeleted;
import io.keystory.events.role.RoleEvent.RoleRenamed;
import io.keystory.events.role.RoleEvent.ScopeAssigned;
import io.keystory.events.role.RoleEvent.ScopeRemoved;
import io.keystory.events.role.RoleView.AssignedScope;
import io.keystory.events.user.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Decides about roles: names are unique, built-in ones stay as they are. */
public final class RoleDecider implements Decider<RoleState, RoleCommand, RoleEvent> {

    @Override
    public RoleState initial() {
        return RoleState.INITIAL;
    }

    @Override
    public List<RoleEvent> decide(RoleState state, RoleCommand command) {
        return switch (command) {
            case CreateRole c -> create(state, c);
            case UpdateRole c -> update(changeable(state, c), c);
            case AssignScopes c -> RoleScopes.assign(changeable(state, c), c);
            case RemoveScope c -> RoleScopes.remove(changeable(state, c), c);
            case DeleteRole c -> delete(changeable(state, c), c);
        };
    }

    @Override
    public RoleState evolve(RoleState s, RoleEvent event) {
        return switch (event) {
            case RoleCreated e ->
                new RoleState(true, e.name(), e.description(), e.type(), e.isDefault(), Set.of());
            case RoleRenamed e -> new RoleState(true, e.name(), s.description(), s.type(), s.isDefault(), s.scopes());
            case DescriptionChanged e ->
                new RoleState(true, s.name(), e.description(), s.type(), s.isDefault(), s.scopes());
            case DefaultChanged e ->
                new RoleState(true, s.name(), s.description(), s.type(), e.isDefault(), s.scopes());
            case ScopeAssigned e -> with(s, Elements.with(
                    s.scopes(), new AssignedScope(e.resourceId().value(), e.scopeId().value())));
            case ScopeRemoved e -> with(s, Elements.without(
                    s.scopes(), scope -> scope.scopeId().equals(e.scopeId().value())));
            case RoleDeleted e -> RoleState.INITIAL;
        };
    }

    @Override
    public List<ClaimChange> claims(RoleState before, RoleEvent event) {
        return RoleClaims.of(before, event);
    }

    private static List<RoleEvent> create(RoleState state, CreateRole c) {
        if (state.exists()) {
            throw new KeystoryException("entity.create_failed", 422);
        }
        if (!BuiltInRoles.contain(c.roleId())) {
            requireOrdinaryName(c.name());
        }
        List<RoleEvent> events = new ArrayList<>();
        events.add(new RoleCreated(
                c.roleId(), VisibleText.requireName("name", c.name()), c.description(), c.type(), c.isDefault()));
        events.addAll(RoleScopes.first(c));
        return events;
    }

    private static List<RoleEvent> update(RoleState state, UpdateRole c) {
        List<RoleEvent> events = new ArrayList<>();
        c.name().ifAlters(state.name(), name -> {
            requireOrdinaryName(name);
            events.add(new RoleRenamed(c.roleId(), VisibleText.requireName("name", name)));
        });
        c.description().ifAlters(state.description(), v -> events.add(new DescriptionChanged(c.roleId(), v)));
        c.isDefault().ifAlters(state.isDefault(), v -> events.add(new DefaultChanged(c.roleId(), v)));
        return events;
    }

    private static List<RoleEvent> delete(RoleState state, DeleteRole c) {
        return List.of(new RoleDeleted(c.roleId()));
    }

    private static RoleState changeable(RoleState state, RoleCommand command) {
        if (BuiltInRoles.contain(command.roleId())) {
            throw new KeystoryException("role.internal_role_violation", 403);
        }
        if (!state.exists()) {
            throw KeystoryException.notFound("roles", command.roleId().value());
        }
        return state;
    }

    private static void requireOrdinaryName(String name) {
        if (name.startsWith(BuiltInRoles.RESERVED_PREFIX)) {
            throw new KeystoryException("role.internal_role_violation", 403);
        }
    }

    private static RoleState with(RoleState s, Set<AssignedScope> scopes) {
        return new RoleState(true, s.name(), s.description(), s.type(), s.isDefault(), scopes);
    }
}
