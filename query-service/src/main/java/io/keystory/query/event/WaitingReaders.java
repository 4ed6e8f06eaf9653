package io.keystory.query.event;

import io.keystory.events.platform.KeystoryException;
import io.keystory.store.read.LogCursor;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/** The readers that wait for news: a bounded number of them, and all are sent home when the process ends. */
final class WaitingReaders implements ApplicationListener<ContextClosedEvent> {

    private final Semaphore places;
    private final Set<LogCursor> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean isEnding;

    WaitingReaders(int most) {
        this.places = new Semaphore(most);
    }

    /** Takes a place, given back by {@link #leave}; 503 when there is none left. */
    void enter(LogCursor reader) {
        if (isEnding || !places.tryAcquire()) {
            throw new KeystoryException("event.too_many_readers", 503);
        }
        waiting.add(reader);
    }

    void leave(LogCursor reader) {
        if (waiting.remove(reader)) {
            places.release();
        }
    }

    /** Whether whoever waits shall stop. */
    boolean isEnding() {
        return isEnding;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        isEnding = true;
        waiting.forEach(LogCursor::wake);
    }
}
