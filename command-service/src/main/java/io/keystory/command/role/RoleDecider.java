package io.keystory.command.role;

import io.keystory.command.platform.ClaimChange;
import io.keystory.command.platform.Decider;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
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
import io.keystory.events.role.RoleId;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleView.AssignedScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides about roles: names are unique, what exists is changed, what does not is refused. */
public final class RoleDecider implements Decider<RoleState, RoleCommand, RoleEvent> {

    /** The claim that default roles hold, so that they can be listed when a user is created. */
    static final String DEFAULT_ROLE = "default-role";

    @Override
    public RoleState initial() {
        return RoleState.INITIAL;
    }

    @Override
    public List<RoleEvent> decide(RoleState state, RoleCommand command) {
        if (!(command instanceof CreateRole) && !state.exists()) {
            throw KeystoryException.notFound("roles", command.roleId().value());
        }
        return switch (command) {
            case CreateRole c -> create(c);
            case UpdateRole c -> update(state, c);
            case AssignScopes c -> assign(c.roleId(), c.scopes(), state.scopes());
            case RemoveScope c -> remove(state, c);
            case DeleteRole c -> List.of(new RoleDeleted(c.roleId()));
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
            case ScopeAssigned e -> withScopes(s, plus(s.scopes(), e));
            case ScopeRemoved e -> withScopes(s, minus(s.scopes(), e.scopeId().value()));
            case RoleDeleted e -> RoleState.INITIAL;
        };
    }

    @Override
    public List<ClaimChange> claims(RoleState before, RoleEvent event) {
        return switch (event) {
            case RoleCreated e -> {
                List<ClaimChange> changes = new ArrayList<>(List.of(takeName(e.name())));
                if (e.isDefault()) {
                    changes.add(takeDefault(e.roleId()));
                }
                yield changes;
            }
            case RoleRenamed e -> List.of(releaseName(before.name()), takeName(e.name()));
            case DefaultChanged e -> List.of(e.isDefault() ? takeDefault(e.roleId()) : releaseDefault(e.roleId()));
            case RoleDeleted e -> List.of(releaseName(before.name()), releaseDefault(e.roleId()));
            case DescriptionChanged e -> List.of();
            case ScopeAssigned e -> List.of();
            case ScopeRemoved e -> List.of();
        };
    }

    private static List<RoleEvent> create(CreateRole c) {
        List<RoleEvent> events = new ArrayList<>();
        events.add(new RoleCreated(c.roleId(), c.name(), c.description(), c.type(), c.isDefault()));
        events.addAll(assign(c.roleId(), c.scopes(), Set.of()));
        return events;
    }

    private static List<RoleEvent> update(RoleState state, UpdateRole c) {
        List<RoleEvent> events = new ArrayList<>();
        if (c.name().alters(state.name())) {
            events.add(new RoleRenamed(c.roleId(), c.name().value()));
        }
        if (c.description().alters(state.description())) {
            events.add(new DescriptionChanged(c.roleId(), c.description().value()));
        }
        if (c.isDefault().alters(state.isDefault())) {
            events.add(new DefaultChanged(c.roleId(), c.isDefault().value()));
        }
        return events;
    }

    private static List<RoleEvent> assign(RoleId role, Collection<AssignedScope> wanted, Set<AssignedScope> present) {
        return wanted.stream()
                .filter(scope -> !present.contains(scope))
                .<RoleEvent>map(scope ->
                        new ScopeAssigned(role, new ResourceId(scope.resourceId()), new ScopeId(scope.scopeId())))
                .toList();
    }

    private static List<RoleEvent> remove(RoleState state, RemoveScope c) {
        if (state.scopes().stream().noneMatch(s -> s.scopeId().equals(c.scopeId()))) {
            throw KeystoryException.notFound("roles_scopes", c.scopeId());
        }
        return List.of(new ScopeRemoved(c.roleId(), new ScopeId(c.scopeId())));
    }

    private static RoleState withScopes(RoleState s, Set<AssignedScope> scopes) {
        return new RoleState(true, s.name(), s.description(), s.type(), s.isDefault(), scopes);
    }

    private static Set<AssignedScope> plus(Set<AssignedScope> scopes, ScopeAssigned e) {
        Set<AssignedScope> changed = new HashSet<>(scopes);
        changed.add(new AssignedScope(e.resourceId().value(), e.scopeId().value()));
        return Set.copyOf(changed);
    }

    private static Set<AssignedScope> minus(Set<AssignedScope> scopes, String scopeId) {
        Set<AssignedScope> changed = new HashSet<>(scopes);
        changed.removeIf(s -> s.scopeId().equals(scopeId));
        return Set.copyOf(changed);
    }

    private static ClaimChange takeName(String name) {
        return new ClaimChange.Take(new Claim("role-name", name), new KeystoryException("role.name_in_use", 422));
    }

    private static ClaimChange releaseName(String name) {
        return new ClaimChange.Release(new Claim("role-name", name));
    }

    private static ClaimChange takeDefault(RoleId role) {
        return new ClaimChange.Take(
                new Claim(DEFAULT_ROLE, role.value()), new KeystoryException("entity.create_failed", 422));
    }

    private static ClaimChange releaseDefault(RoleId role) {
        return new ClaimChange.Release(new Claim(DEFAULT_ROLE, role.value()));
    }
}
