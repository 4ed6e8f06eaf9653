package io.keystory.oidc.organization;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keystory.events.organization.OrganizationView;
import io.keystory.platform.projection.ViewStore;
import io.keystory.store.vault.Forgetting;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is told of organizations. They are kept in memory until this process's projection says that they changed; what
 * another process projected is seen after {@link #FRESH} at the latest.
 */
public final class Organizations {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final ViewStore<OrganizationView> views;
    private final Cache<String, Optional<OrganizationView>> cache =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(FRESH).build();
    private final Forgetting forgetting = new Forgetting();

    Organizations(ViewStore<OrganizationView> views) {
        this.views = views;
    }

    /** Those of these ids that exist, in the order of the ids. */
    public List<OrganizationView> of(Collection<String> ids) {
        long begun = forgetting.orders();
        Map<String, Optional<OrganizationView>> found = new HashMap<>(cache.getAllPresent(ids));
        Set<String> unknown = new LinkedHashSet<>(ids);
        unknown.removeAll(found.keySet());
        if (!unknown.isEmpty()) {
            Map<String, Optional<OrganizationView>> loaded = load(unknown);
            forgetting.keep(begun, () -> cache.putAll(loaded));
            found.putAll(loaded);
        }
        return ids.stream().map(found::get).flatMap(Optional::stream).toList();
    }

    void forget(List<String> ids) {
        forgetting.forget(() -> cache.invalidateAll(ids));
    }

    private Map<String, Optional<OrganizationView>> load(Set<String> ids) {
        Map<String, OrganizationView> stored = views.load(List.copyOf(ids));
        return ids.stream().collect(Collectors.toMap(id -> id, id -> Optional.ofNullable(stored.get(id))));
    }
}
