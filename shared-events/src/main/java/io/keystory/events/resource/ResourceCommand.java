package io.keystory.events.resource;

import io.keystory.events.platform.Change;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;
import java.util.List;

/** What can be asked of an API resource's aggregate. */
public sealed interface ResourceCommand extends Command {

    ResourceId resourceId();

    @Override
    default StreamId stream() {
        return resourceId().stream();
    }

    /** Creates a resource; {@code accessTokenTtl} is in seconds. */
    record CreateResource(ResourceId resourceId, String name, String indicator, long accessTokenTtl)
            implements ResourceCommand {}

    /** Brings the resource of the Management API into being, or adds to it the scopes it does not have yet. */
    record SeedManagementApi(
            ResourceId resourceId, String name, String indicator, long accessTokenTtl, List<NewScope> scopes)
            implements ResourceCommand {}

    /** A scope to be; {@code description} may be null. */
    record NewScope(ScopeId scopeId, String name, String description) {}

    /** Changes what is given. */
    record UpdateResource(ResourceId resourceId, Change<String> name, Change<Long> accessTokenTtl)
            implements ResourceCommand {}

    /** Makes the resource the default one, or not; to pass that on, take it from the other one in the same step. */
    record ChangeDefault(ResourceId resourceId, boolean isDefault) implements ResourceCommand {}

    /** Adds a scope. */
    record AddScope(ResourceId resourceId, ScopeId scopeId, String name, String description)
            implements ResourceCommand {}

    /** Changes what is given of a scope. */
    record UpdateScope(ResourceId resourceId, ScopeId scopeId, Change<String> name, Change<String> description)
            implements ResourceCommand {}

    /** Removes a scope. */
    record RemoveScope(ResourceId resourceId, ScopeId scopeId) implements ResourceCommand {}

    /** Deletes the resource with its scopes. */
    record DeleteResource(ResourceId resourceId) implements ResourceCommand {}
}
