package io.keystory.store.read;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One reader's way through the events that a filter lets pass. Nothing is kept for the reader: what it has not asked
 * for yet stays in the log. New events come from memory, older ones from the database. For one thread, but for
 * {@link #wake()}.
 */
public final class LogCursor implements AutoCloseable {

    private static final int SCANNED = 1000;

    private final LogTail tail;
    private final Source log;
    private final EventFilter filter;
    private final long upTo;
    private final Semaphore news = new Semaphore(0);
    private final Runnable listener = news::release;
    private long position;

    LogCursor(LogTail tail, Source log, EventFilter filter, long after, long upTo) {
        this.tail = tail;
        this.log = log;
        this.filter = filter;
        this.position = after;
        this.upTo = upTo;
        tail.listen(listener);
    }

    /** The next events, at most {@code limit}; empty when there is none up to now. */
    public List<Recorded<DomainEvent>> next(int limit) {
        List<Recorded<DomainEvent>> found = new ArrayList<>();
        while (found.isEmpty() && position < end()) {
            List<Recorded<DomainEvent>> kept = tail.after(position, SCANNED);
            if (kept.isEmpty()) {
                fetch(limit, found);
            } else {
                pick(kept, limit, found);
            }
        }
        return found;
    }

    /** Up to where everything was seen that the filter lets pass: reading goes on behind it without loss. */
    public long position() {
        return position;
    }

    /** The position of the last event there is, as far as this process has heard. */
    public long head() {
        return tail.head();
    }

    /** Waits until the log goes on, somebody wakes the reader, or the time is over. */
    public void await(Duration limit) throws InterruptedException {
        if (position >= end()) {
            news.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS);
        }
        news.drainPermits();
    }

    /** Ends a wait; from any thread. */
    public void wake() {
        news.release();
    }

    @Override
    public void close() {
        tail.unlisten(listener);
    }

    private long end() {
        return Math.min(tail.head(), upTo);
    }

    private void pick(List<Recorded<DomainEvent>> kept, int limit, List<Recorded<DomainEvent>> found) {
        for (Recorded<DomainEvent> event : kept) {
            if (found.size() == limit || event.position() > upTo) {
                return;
            }
            position = event.position();
            if (filter.matches(event)) {
                found.add(event);
            }
        }
    }

    private void fetch(int limit, List<Recorded<DomainEvent>> found) {
        long end = end();
        log.read(position, end, limit).stream().filter(event -> event.position() <= end).forEach(found::add);
        boolean isExhausted = found.isEmpty() || found.size() < limit && !filter.isAll();
        position = isExhausted ? end : found.getLast().position();
    }

    /** Reads from the database what the filter lets pass. */
    interface Source {

        List<Recorded<DomainEvent>> read(long after, long upTo, int limit);
    }
}
