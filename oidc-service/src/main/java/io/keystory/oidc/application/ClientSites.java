package io.keystory.oidc.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The sites at which clients keep keys, requests and what they say of themselves. Anybody can have us go there, so we go to
 * each site a few at a time only, and leave an address alone for a moment that failed several times in a row: one second
 * at first, half a minute at most. A failure or two that pass change nothing, and nothing that was answered is kept.
 */
public final class ClientSites {

    private static final int MOST_AT_ONCE = 4;
    private static final int FREE_FAILURES = 2;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Duration longestWait;
    private final Cache<String, Semaphore> sites =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(REMEMBERED).build();
    private final Cache<String, Failures> failures =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    /** {@code longestWait} is how long somebody stands in line for a site. */
    public ClientSites(Clock clock, Duration longestWait) {
        this.clock = clock;
        this.longestWait = longestWait;
    }

    /**
     * What is at the address. Nothing, or an exception, is a failure; nothing is also what comes of an address that is left
     * alone, or of a site to which too many want.
     */
    public <T> Optional<T> visit(String address, Supplier<Optional<T>> visit) {
        Semaphore site = sites.get(site(address), key -> new Semaphore(MOST_AT_ONCE));
        if (isLeftAlone(address) || !comesIn(site)) {
            return Optional.empty();
        }
        Instant began = clock.instant();
        boolean isThere = false;
        try {
            Optional<T> found = visit.get();
            isThere = found.isPresent();
            return found;
        } finally {
            site.release();
            remember(address, began, isThere);
        }
    }

    private boolean isLeftAlone(String address) {
        Failures before = failures.getIfPresent(address);
        return before != null && before.leavesAlone(clock.instant());
    }

    private boolean comesIn(Semaphore site) {
        try {
            return site.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void remember(String address, Instant began, boolean isThere) {
        if (isThere) {
            failures.invalidate(address);
        } else {
            failures.asMap().compute(address, (key, before) -> Failures.after(before, began, clock.instant()));
        }
    }

    /** The host, whatever its spelling and the port: whoever is asked there is asked a few times at once. */
    private static String site(String address) {
        try {
            URI uri = URI.create(address);
            String site = uri.getHost() == null ? String.valueOf(uri.getRawAuthority()) : uri.getHost();
            return site.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /** How often in a row it failed, and when last. */
    private record Failures(int count, Instant at) {

        /**
         * Visits that went on at the same time fail for the same reason, and count as one. What a clock told that was set
         * back since does not count.
         */
        static Failures after(Failures before, Instant began, Instant now) {
            if (before == null || now.isBefore(before.at())) {
                return new Failures(1, now);
            }
            return began.isBefore(before.at()) ? before : new Failures(before.count() + 1, now);
        }

        boolean leavesAlone(Instant now) {
            int beyond = count - FREE_FAILURES;
            long seconds = beyond <= 0 ? 0 : Math.min(LONGEST_PAUSE.toSeconds(), 1L << Math.min(beyond - 1, 5));
            return !now.isBefore(at) && now.isBefore(at.plusSeconds(seconds));
        }
    }
}
