package io.keystory.events.role;

import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.role.RoleEvent.DefaultChanged;
import io.keystory.events.role.RoleEvent.DescriptionChanged;
import io.keystory.events.role.RoleEvent.RoleCreated;
import io.keystory.events.role.RoleEvent.RoleDeleted;
import io.keystory.events.role.RoleEvent.RoleRenamed;
import io.keystory.events.role.RoleEvent.ScopeAssigned;
import io.keystory.events.role.RoleEvent.ScopeRemoved;
import io.keystory.events.role.RoleView.AssignedScope;
import java.util.List;
import java.util.stream.Stream;

/** Folds the events of a role into a {@link RoleView}. */
public final class RoleFold implements Fold<RoleView, RoleEvent> {

    @Override
    public RoleView evolve(RoleView v, Recorded<? extends RoleEvent> recorded) {
        return switch (recorded.event()) {
            case RoleCreated e -> new RoleView(
                    "default", e.roleId().value(), e.name(), e.description(), e.type(), e.isDefault(), List.of());
            case RoleRenamed e -> with(v, e.name(), v.description(), v.isDefault(), v.scopes());
            case DescriptionChanged e -> with(v, v.name(), e.description(), v.isDefault(), v.scopes());
            case DefaultChanged e -> with(v, v.name(), v.description(), e.isDefault(), v.scopes());
            case ScopeAssigned e -> with(v, v.name(), v.description(), v.isDefault(), Stream.concat(v.scopes().stream(),
                    Stream.of(new AssignedScope(e.resourceId().value(), e.scopeId().value()))).toList());
            case ScopeRemoved e -> with(v, v.name(), v.description(), v.isDefault(),
                    v.scopes().stream().filter(s -> !s.scopeId().equals(e.scopeId().value())).toList());
            case RoleDeleted e -> null;
        };
    }

    private static RoleView with(
            RoleView v, String name, String description, boolean isDefault, List<AssignedScope> scopes) {
        return new RoleView(v.tenantId(), v.id(), name, description, v.type(), isDefault, scopes);
    }
}
