package io.keystory.query.event;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.store.Journal;
import io.keystory.store.read.EventFeed;
import io.keystory.store.read.EventFilter;
import io.keystory.store.read.LogCursor;
import io.keystory.store.read.LogReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Answers pages of the feed, at once or as soon as there is something. */
final class Feed {

    private final EventFeed events;
    private final LogReader log;
    private final Journal journal;
    private final EventViews views;
    private final WaitingReaders readers;
    private final ReaderStanding standing;
    private final Clock clock;

    Feed(EventFeed events, LogReader log, Journal journal, EventViews views, WaitingReaders readers,
            ReaderStanding standing, Clock clock) {
        this.events = events;
        this.log = log;
        this.journal = journal;
        this.views = views;
        this.readers = readers;
        this.standing = standing;
        this.clock = clock;
    }

    /** The next events, which are recorded as read before they are answered; 401 for whom may not read them any more. */
    EventPage page(EventSearch search, Duration patience, Reader reader) {
        try (LogCursor cursor = open(search, search.after(), reader)) {
            List<Recorded<DomainEvent>> found = cursor.next(search.most());
            if (found.isEmpty() && patience.isPositive()) {
                found = await(cursor, search.most(), patience);
                standing.require(reader);
            }
            return new EventPage(shown(found, search, reader.isOpened()), cursor.position(), cursor.head());
        }
    }

    /** The events before those that were read, the newest first, which are recorded as read before they are answered. */
    EventPage pageBackwards(EventSearch search, Reader reader) {
        long head = log.head();
        long upTo = search.before() == null ? head : Math.min(head, search.before() - 1);
        List<Recorded<DomainEvent>> found = events.last(search.filter(), begin(search, search.after()),
                Math.min(upTo, end(search)), search.most(), reader.isOpened());
        long next = found.size() < search.most() ? 0 : found.getLast().position();
        return new EventPage(shown(found, search, reader.isOpened()), next, head);
    }

    /** The event at a position; 404 when there is none. */
    EventView at(long position, Reader reader) {
        try (LogCursor cursor = events.open(EventFilter.ALL, position - 1, position, reader.isOpened())) {
            List<Recorded<DomainEvent>> found = position < 1 ? List.of() : cursor.next(1);
            if (found.isEmpty()) {
                throw KeystoryException.notFound("events", Long.toString(position));
            }
            return shown(found, EventSearch.ALL, reader.isOpened()).getFirst();
        }
    }

    /** A reader's way through what was asked for, behind {@code after} or from the beginning when that is null. */
    LogCursor open(EventSearch search, Long after, Reader reader) {
        return events.open(search.filter(), begin(search, after), end(search), reader.isOpened());
    }

    private long begin(EventSearch search, Long after) {
        long begin = search.from() == null ? 0 : log.times().positionAt(search.from().toInstant().minusNanos(1000));
        return Math.max(begin, after == null ? 0 : after);
    }

    /** An instant that has come always ends at the same event; until then, at the last one there is. */
    private long end(EventSearch search) {
        if (search.to() == null) {
            return Long.MAX_VALUE;
        }
        Instant to = search.to().toInstant();
        return to.isAfter(clock.instant()) ? log.times().positionAt(to) : log.times().settledPositionAt(to);
    }

    Reading reading(EventSearch search, boolean isOpened) {
        return new Reading(journal, search.recorded(), isOpened);
    }

    /** Shows events that were found for this search, once it is recorded that they were read. */
    List<EventView> shown(List<Recorded<DomainEvent>> found, EventSearch search, boolean isOpened) {
        Reading reading = reading(search, isOpened);
        reading.shown(found);
        reading.record();
        return views.of(found, isOpened);
    }

    private List<Recorded<DomainEvent>> await(LogCursor cursor, int limit, Duration patience) {
        readers.enter(cursor);
        try {
            long deadline = System.nanoTime() + patience.toNanos();
            List<Recorded<DomainEvent>> found = cursor.next(limit);
            for (long left = patience.toNanos(); found.isEmpty() && left > 0 && !readers.isEnding();
                    left = deadline - System.nanoTime()) {
                cursor.await(Duration.ofNanos(left));
                found = cursor.next(limit);
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            readers.leave(cursor);
        }
    }
}
