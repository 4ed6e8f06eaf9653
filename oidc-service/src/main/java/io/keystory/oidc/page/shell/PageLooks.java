package io.keystory.oidc.page.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keystory.events.applicationexperience.ApplicationExperienceFold;
import io.keystory.events.applicationexperience.ApplicationExperienceId;
import io.keystory.events.organization.OrganizationFold;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.platform.StreamId;
import io.keystory.store.Streams;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The looks of applications and organizations as the log has them, kept in memory until they change and for a few seconds at most. */
final class PageLooks {

    private static final int MOST = 10_000;
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Streams streams;
    private final Cache<StreamId, Optional<PageLook>> cache =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FRESH).build();

    PageLooks(Streams streams) {
        this.streams = streams;
    }

    /** Those that lie over the look of all, the lowest first; either id may be null. */
    List<PageLook> of(String applicationId, String organizationId) {
        Optional<PageLook> application = applicationId == null ? Optional.empty() : ofApplication(applicationId);
        Optional<PageLook> organization = organizationId == null ? Optional.empty() : ofOrganization(organizationId);
        return List.of(application, organization).stream().flatMap(Optional::stream).toList();
    }

    void forget(List<String> ids) {
        cache.asMap().keySet().removeIf(stream -> ids.contains(stream.id()));
    }

    private Optional<PageLook> ofApplication(String id) {
        StreamId stream = new ApplicationExperienceId(id).stream();
        return cached(stream, () -> streams.fold(stream, new ApplicationExperienceFold()).map(PageLook::of));
    }

    private Optional<PageLook> ofOrganization(String id) {
        StreamId stream = new OrganizationId(id).stream();
        return cached(stream, () -> streams.fold(stream, new OrganizationFold()).map(PageLook::of));
    }

    private Optional<PageLook> cached(StreamId stream, Supplier<Optional<PageLook>> read) {
        return cache.get(stream, absent -> read.get());
    }
}
