package io.keystory.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Function;

/**
 * What was read a moment ago, until that is too long ago or somebody says that it changed. What is being read just then may
 * be what was before: whoever asked for it gets it, and nobody after them.
 */
public final class Momentary<K, V> {

    private final Duration fresh;
    private volatile Cache<K, V> known;

    /** @param fresh how long what was read is good for at most */
    public Momentary(Duration fresh) {
        this.fresh = fresh;
        forget();
    }

    /** What was read of the key, or is read now; null is not kept. */
    public V get(K key, Function<? super K, ? extends V> reading) {
        return known.get(key, reading);
    }

    /** Has everything read anew. */
    public void forget() {
        known = Caffeine.newBuilder().expireAfterWrite(fresh).build();
    }
}
