package io.keystory.store.snapshot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.StreamId;
import io.keystory.store.vault.Forgetting;
import io.keystory.store.vault.SubjectKeys;

/** What folds made of streams that were asked for lately, so that only what is new of them has to be read. */
public final class RecentFolds {

    private static final int STREAMS = 2_000;

    private final Cache<Key, Folded<?>> folds = Caffeine.newBuilder()
            .maximumSize(STREAMS).expireAfterWrite(SubjectKeys.CACHE_LIFETIME).build();
    private final Forgetting forgetting = new Forgetting();

    /** When a fold begins, for {@link #keep}. */
    public long begin() {
        return forgetting.orders();
    }

    /** What is known of the stream, which may be behind it. */
    @SuppressWarnings("unchecked")
    public <V> Folded<V> find(StreamId stream, Fold<V, ?> fold) {
        Folded<?> known = folds.getIfPresent(new Key(stream, fold.getClass()));
        return known == null ? Folded.nothing() : (Folded<V>) known;
    }

    /**
     * Keeps it, unless something was to be forgotten since the fold began. The fold has to have a class of its own: others,
     * such as lambdas, cannot be told apart.
     */
    public <V> void keep(StreamId stream, Fold<V, ?> fold, Folded<V> folded, long begun) {
        if (!fold.getClass().isHidden()) {
            forgetting.keep(begun, () -> folds.put(new Key(stream, fold.getClass()), folded));
        }
    }

    /** Forgets everything, as when what a person's key had opened must not be known any more. */
    public void clear() {
        forgetting.forget(folds::invalidateAll);
    }

    private record Key(StreamId stream, Class<?> fold) {}
}
