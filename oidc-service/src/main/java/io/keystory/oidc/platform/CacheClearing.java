package io.keystory.oidc.platform;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.platform.projection.Generation;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.ViewModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A projection that empties a cache as soon as what it stored is committed, and before anybody waits for it in vain. */
public final class CacheClearing implements Projection {

    private final Projection projection;
    private final Consumer<List<String>> cache;

    /**
     * @param cache takes the ids of the streams that changed
     */
    public CacheClearing(Projection projection, Consumer<List<String>> cache) {
        this.projection = projection;
        this.cache = cache;
    }

    /** For a cache that is filled from the log itself: nothing is stored, the projection only says when to read again. */
    public static CacheClearing on(String name, Class<? extends DomainEvent> events, Consumer<List<String>> cache) {
        return new CacheClearing(new NothingStored(name, Set.of(events)), cache);
    }

    @Override
    public String name() {
        return projection.name();
    }

    @Override
    public Set<Class<? extends DomainEvent>> handles() {
        return projection.handles();
    }

    @Override
    public List<String> tables() {
        return projection.tables();
    }

    @Override
    public List<?> code() {
        return projection.code();
    }

    @Override
    public Optional<ViewModel<?>> views() {
        return projection.views();
    }

    @Override
    public StreamId sequence(DomainEvent event) {
        return projection.sequence(event);
    }

    @Override
    public boolean isWaitedFor() {
        return projection.isWaitedFor();
    }

    @Override
    public Set<Class<? extends DomainEvent>> takenInLater() {
        return projection.takenInLater();
    }

    @Override
    public boolean isEnd(Recorded<DomainEvent> event, Generation in) {
        return projection.isEnd(event, in);
    }

    @Override
    public void project(List<Recorded<DomainEvent>> batch, Generation into) {
        projection.project(batch, into);
        if (into.isLive()) {
            clearAfterCommit(batch);
        }
    }

    private void clearAfterCommit(List<Recorded<DomainEvent>> batch) {
        List<String> ids = batch.stream().map(e -> e.event().stream().id()).distinct().toList();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                cache.accept(ids);
            }
        });
    }

    private record NothingStored(String name, Set<Class<? extends DomainEvent>> handles) implements Projection {

        @Override
        public List<String> tables() {
            return List.of();
        }

        @Override
        public List<?> code() {
            return List.of();
        }

        @Override
        public void project(List<Recorded<DomainEvent>> batch, Generation into) {
            // There is nothing to store.
        }
    }
}
