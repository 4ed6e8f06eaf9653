package io.keystory.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How often something happened under a key since its first time, for a while; in memory, for many keys at most. */
public final class Counts {

    private static final int KEYS = 100_000;

    private final Cache<String, AtomicInteger> counts;

    /** @param window how long after its first time a key is counted from anew */
    public Counts(Duration window) {
        counts = Caffeine.newBuilder().maximumSize(KEYS).expireAfterWrite(window).build();
    }

    /** Counts one more and answers how many there were, this one included. */
    public int add(String key) {
        return counts.get(key, first -> new AtomicInteger()).incrementAndGet();
    }

    /** How many there were. */
    public int of(String key) {
        AtomicInteger count = counts.getIfPresent(key);
        return count == null ? 0 : count.get();
    }

    /** Counts the key from anew. */
    public void forget(String key) {
        counts.invalidate(key);
    }
}
