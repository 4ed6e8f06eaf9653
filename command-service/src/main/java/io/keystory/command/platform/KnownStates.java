package io.keystory.command.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * The newest state of each stream that this process decided on lately, so that a hot stream is not read again for each
 * command. It may be ahead of the log by what is queued, or behind it by what other processes appended: the sequence of
 * an event shows both when it is appended, and a decision without events has to be confirmed.
 */
public final class KnownStates {

    private static final int STREAMS = 10_000;
    private static final Duration LIFETIME = Duration.ofSeconds(60);

    private final Cache<String, KnownState> states =
            Caffeine.newBuilder().maximumSize(STREAMS).expireAfterAccess(LIFETIME).build();

    /** The newest state; null when none is known. */
    KnownState find(String stream) {
        return states.getIfPresent(stream);
    }

    /** Keeps the state that a stream has once what was queued just now is durable. */
    void queued(String stream, Object state, long sequence, CompletionStage<?> done) {
        KnownState before = states.getIfPresent(stream);
        states.put(stream, new KnownState(
                state, sequence, done.toCompletableFuture(), before == null ? null : before.lastDurable(), false));
        done.whenComplete((events, failure) -> {
            if (failure != null) {
                behind(stream, sequence);
            }
        });
    }

    /** Hears that a stream is not what a state with this sequence, and all that were built on it, say. */
    void behind(String stream, long sequence) {
        states.asMap().computeIfPresent(stream, (key, known) -> {
            if (known.sequence() < sequence) {
                return known;
            }
            KnownState durable = known.lastDurable();
            return durable == null ? null : durable.behind();
        });
    }

    /** Forgets everything, as when what a person's key had opened must not be known any more. */
    public void clear() {
        states.invalidateAll();
    }
}
