package io.keystory.command.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keystory.store.vault.Forgetting;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The newest state of each stream that this process decided on lately, so that a hot stream is not read again for each
 * command. It may be ahead of the log by what is queued, or behind it by what other processes appended: the sequence of
 * an event shows both when it is appended, and a decision without events has to be confirmed.
 */
public final class KnownStates {

    private static final int STREAMS = 10_000;
    private static final Duration LIFETIME = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Cache<String, KnownState> states =
            Caffeine.newBuilder().maximumSize(STREAMS).expireAfterAccess(LIFETIME).build();

    /** Apart from the others, which would not make room for what was never asked for. */
    private final Cache<String, KnownState> ahead = Caffeine.newBuilder().expireAfterWrite(SOON).build();

    private final Forgetting forgetting = new Forgetting();

    /** When somebody begins to find a state out, for those who keep it. */
    long begin() {
        return forgetting.orders();
    }

    /** The newest state; null when none is known. One that was read ahead is handed over once. */
    KnownState find(String stream) {
        KnownState known = states.getIfPresent(stream);
        return known == null ? ahead.asMap().remove(stream) : known;
    }

    boolean isKnown(String stream) {
        return states.getIfPresent(stream) != null;
    }

    /** Keeps a state that was read from the log until it is asked for; the sequence is -1 without a stream. */
    void readAhead(String stream, Object state, long sequence, long begun) {
        forgetting.keep(begun, () -> ahead.put(stream,
                new KnownState(state, sequence, CompletableFuture.completedFuture(null), null, false)));
    }

    /** Keeps the state that a stream has once what was queued just now is durable. */
    void queued(String stream, Object state, long sequence, CompletionStage<?> done, long begun) {
        KnownState before = states.getIfPresent(stream);
        forgetting.keep(begun, () -> states.put(stream, new KnownState(
                state, sequence, done.toCompletableFuture(), before == null ? null : before.lastDurable(), false)));
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

    /**
     * Forgets everything, as when what a person's key had opened must not be known any more; what somebody is finding out
     * meanwhile is not kept.
     */
    public void clear() {
        forgetting.forget(() -> {
            states.invalidateAll();
            ahead.invalidateAll();
        });
    }
}
