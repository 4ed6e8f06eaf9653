package io.keystory.events.organizationtemplate;

import io.keystory.events.platform.Change;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;

/** What can be asked of the aggregate of a scope of organizations. */
public sealed interface OrganizationScopeCommand extends Command {

    OrganizationScopeId scopeId();

    @Override
    default StreamId stream() {
        return scopeId().stream();
    }

    /** Creates a scope; {@code description} may be null. */
    record CreateOrganizationScope(OrganizationScopeId scopeId, String name, String description)
            implements OrganizationScopeCommand {}

    /** Changes what is given. */
    record UpdateOrganizationScope(OrganizationScopeId scopeId, Change<String> name, Change<String> description)
            implements OrganizationScopeCommand {}

    /** Deletes the scope; roles no longer give it. */
    record DeleteOrganizationScope(OrganizationScopeId scopeId) implements OrganizationScopeCommand {}
}
