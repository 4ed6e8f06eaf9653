package io.keystory.events.organizationtemplate;

import io.keystory.events.organizationtemplate.OrganizationScopeEvent.OrganizationScopeCreated;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent.OrganizationScopeDeleted;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent.OrganizationScopeDescriptionChanged;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent.OrganizationScopeRenamed;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;

/** Folds the events of a scope of organizations into an {@link OrganizationScopeView}. */
public final class OrganizationScopeFold implements Fold<OrganizationScopeView, OrganizationScopeEvent> {

    @Override
    public OrganizationScopeView evolve(OrganizationScopeView v, Recorded<? extends OrganizationScopeEvent> recorded) {
        return switch (recorded.event()) {
            case OrganizationScopeCreated e ->
                new OrganizationScopeView("default", e.scopeId().value(), e.name(), e.description());
            case OrganizationScopeRenamed e ->
                new OrganizationScopeView(v.tenantId(), v.id(), e.name(), v.description());
            case OrganizationScopeDescriptionChanged e ->
                new OrganizationScopeView(v.tenantId(), v.id(), v.name(), e.description());
            case OrganizationScopeDeleted e -> null;
        };
    }
}
