package io.keystory.oidc.customui;

import io.keystory.oidc.signinexperience.SignInExperiences;
import io.keystory.platform.customui.SiteArchive;
import io.keystory.platform.userasset.AssetStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages that the sign-in experience switched to, read from the store once and kept in memory. */
public final class CustomSites {

    private static final Logger LOG = LoggerFactory.getLogger(CustomSites.class);
    /** When pages that could not be read are asked for again. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final SignInExperiences experiences;
    private final AssetStore store;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Known known = new Known("", null, Instant.MAX);

    CustomSites(SignInExperiences experiences, AssetStore store, Clock clock) {
        this.experiences = experiences;
        this.store = store;
        this.clock = clock;
    }

    /** Empty where the built-in pages are shown, as they are while the uploaded ones cannot be read, which is logged. */
    public Optional<ShownSite> current() {
        return experiences.current().filter(experience -> experience.customUiAssets() != null)
                .flatMap(experience -> site(experience.customUiAssets().id())
                        .map(site -> new ShownSite(site, experience.customUiCsp())));
    }

    private Optional<CustomSite> site(String id) {
        Known now = known;
        return Optional.ofNullable((isKnown(now, id) ? now : learn(id)).site());
    }

    /**
     * One at a time asks the store, which can take long. Whoever comes meanwhile waits for what it finds, but not where the
     * same was asked for in vain before: a store that is away holds nobody else up.
     */
    private Known learn(String id) {
        if (!asking.tryLock()) {
            Known last = known;
            if (Objects.equals(last.id(), id)) {
                return last;
            }
            asking.lock();
        }
        try {
            return isKnown(known, id) ? known : ask(id);
        } finally {
            asking.unlock();
        }
    }

    private Known ask(String id) {
        CustomSite site = read(id);
        known = new Known(id, site, site == null ? clock.instant().plus(PAUSE) : Instant.MAX);
        return known;
    }

    private boolean isKnown(Known now, String id) {
        return Objects.equals(now.id(), id) && clock.instant().isBefore(now.until());
    }

    private CustomSite read(String id) {
        try {
            Optional<byte[]> zip = SiteArchive.nameOf(id).flatMap(store::find);
            if (zip.isEmpty()) {
                LOG.warn("The uploaded sign-in pages {} are not stored: the built-in ones are shown", id);
            }
            return zip.map(CustomSite::of).orElse(null);
        } catch (RuntimeException e) {
            LOG.warn("The uploaded sign-in pages {} cannot be read: the built-in ones are shown: {}", id, e.toString());
            return null;
        }
    }

    /** What was found of some pages, null for nothing, and until when that stands. */
    private record Known(String id, CustomSite site, Instant until) {}
}
