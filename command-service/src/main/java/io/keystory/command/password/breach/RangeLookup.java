package io.keystory.command.password.breach;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Asks a range service within every bound: time, look-ups at once, and not at all while it is known to be down. */
final class RangeLookup implements AutoCloseable {

    private final RangeClient client;
    private final CircuitBreaker breaker;
    private final Semaphore permits;
    private final Cache<String, Range> known;

    RangeLookup(BreachSettings settings, InstantSource clock) {
        this.client = new RangeClient(settings.rangeService(), settings.timeout());
        this.breaker = new CircuitBreaker(settings.failuresUntilPause(), settings.pause(), clock);
        this.permits = new Semaphore(settings.permits());
        this.known = Caffeine.newBuilder()
                .maximumSize(settings.cachedRanges())
                .expireAfterWrite(settings.cachedFor())
                .build();
    }

    /** Whether the service lists the hash; empty when it cannot be asked now. */
    Optional<Boolean> contains(Sha1 hash) {
        return Optional.ofNullable(known.getIfPresent(hash.prefix()))
                .or(() -> fetch(hash.prefix()))
                .map(range -> range.contains(hash));
    }

    private Optional<Range> fetch(String prefix) {
        if (!permits.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return breaker.allows() ? ask(prefix) : Optional.empty();
        } finally {
            permits.release();
        }
    }

    private Optional<Range> ask(String prefix) {
        Optional<Range> range = client.fetch(prefix);
        range.ifPresentOrElse(
                answer -> {
                    breaker.succeeded();
                    known.put(prefix, answer);
                },
                breaker::failed);
        return range;
    }

    @Override
    public void close() {
        client.close();
    }
}
