package io.keystory.command.administrator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keystory.events.platform.KeystoryException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Bounds how often one address may try set-up links: what they guard is worth a password hash at most. */
final class SetupAttempts {

    private static final int PER_MINUTE = 20;

    private final Cache<String, AtomicInteger> counts =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();

    /** Counts one attempt; 429 request.rate_limited when there were too many within a minute. */
    void countFrom(String address) {
        int count = counts.get(String.valueOf(address), key -> new AtomicInteger()).incrementAndGet();
        if (count > PER_MINUTE) {
            throw new KeystoryException("request.rate_limited", 429);
        }
    }
}
