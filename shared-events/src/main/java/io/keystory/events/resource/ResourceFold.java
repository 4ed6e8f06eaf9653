package io.keystory.events.resource;

import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.resource.ResourceEvent.AccessTokenTtlChanged;
import io.keystory.events.resource.ResourceEvent.DefaultChanged;
import io.keystory.events.resource.ResourceEvent.ResourceCreated;
import io.keystory.events.resource.ResourceEvent.ResourceDeleted;
import io.keystory.events.resource.ResourceEvent.ResourceRenamed;
import io.keystory.events.resource.ResourceEvent.ScopeAdded;
import io.keystory.events.resource.ResourceEvent.ScopeDescriptionChanged;
import io.keystory.events.resource.ResourceEvent.ScopeRemoved;
import io.keystory.events.resource.ResourceEvent.ScopeRenamed;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Folds the events of an API resource into a {@link ResourceView}. */
public final class ResourceFold implements Fold<ResourceView, ResourceEvent> {

    @Override
    public ResourceView evolve(ResourceView v, Recorded<? extends ResourceEvent> recorded) {
        return switch (recorded.event()) {
            case ResourceCreated e -> new ResourceView("default", e.resourceId().value(), e.name(), e.indicator(),
                    false, e.accessTokenTtl(), List.of());
            case ResourceRenamed e -> with(v, e.name(), v.isDefault(), v.accessTokenTtl(), v.scopes());
            case AccessTokenTtlChanged e -> with(v, v.name(), v.isDefault(), e.accessTokenTtl(), v.scopes());
            case DefaultChanged e -> with(v, v.name(), e.isDefault(), v.accessTokenTtl(), v.scopes());
            case ScopeAdded e -> with(v, Stream.concat(v.scopes().stream(), Stream.of(new ScopeView("default",
                    e.scopeId().value(), v.id(), e.name(), e.description(), recorded.epochMillis()))).toList());
            case ScopeRenamed e -> with(v, changed(v, e.scopeId(), s -> new ScopeView(
                    s.tenantId(), s.id(), s.resourceId(), e.name(), s.description(), s.createdAt())));
            case ScopeDescriptionChanged e -> with(v, changed(v, e.scopeId(), s -> new ScopeView(
                    s.tenantId(), s.id(), s.resourceId(), s.name(), e.description(), s.createdAt())));
            case ScopeRemoved e -> with(v, v.scopes().stream().filter(s -> !s.id().equals(e.scopeId().value())).toList());
            case ResourceDeleted e -> null;
        };
    }

    private static ResourceView with(ResourceView v, List<ScopeView> scopes) {
        return with(v, v.name(), v.isDefault(), v.accessTokenTtl(), scopes);
    }

    private static ResourceView with(ResourceView v, String name, boolean isDefault, long ttl, List<ScopeView> scopes) {
        return new ResourceView(v.tenantId(), v.id(), name, v.indicator(), isDefault, ttl, scopes);
    }

    private static List<ScopeView> changed(ResourceView v, ScopeId id, UnaryOperator<ScopeView> change) {
        return v.scopes().stream().map(s -> s.id().equals(id.value()) ? change.apply(s) : s).toList();
    }
}
