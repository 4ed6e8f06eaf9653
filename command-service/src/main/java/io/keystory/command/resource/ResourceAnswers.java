package io.keystory.command.resource;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.resource.ResourceFold;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ResourceView;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.resource.ScopeView;
import io.keystory.store.Streams;

/** What writes about a resource answer: the resource, or one of its scopes, as the log has it. */
final class ResourceAnswers {

    private final Streams streams;

    ResourceAnswers(Streams streams) {
        this.streams = streams;
    }

    /** The resource; 404 when there is none. */
    ResourceView of(ResourceId id) {
        return streams.fold(id.stream(), new ResourceFold())
                .orElseThrow(() -> KeystoryException.notFound("resources", id.value()));
    }

    /** A scope of the resource; 404 when it has no such scope. */
    ScopeView of(ResourceId id, ScopeId scope) {
        return of(id).scopes().stream()
                .filter(view -> view.id().equals(scope.value()))
                .findFirst()
                .orElseThrow(() -> KeystoryException.notFound("scopes", scope.value()));
    }
}
