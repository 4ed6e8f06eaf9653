package io.keystory.query.event;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.SubjectId;
import io.keystory.store.read.LogCursor;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.core.Authentication;

/** Reads everything that happened to one subject; that it was read is recorded like any reading. */
public final class SubjectEvents {

    private static final int BATCH = 200;

    private final Feed feed;
    private final EventViews views;

    SubjectEvents(Feed feed, EventViews views) {
        this.feed = feed;
        this.views = views;
    }

    /** Hands over the events one by one, the oldest first, as far as the caller may see them. */
    public void forEach(SubjectId subject, Authentication caller, Consumer<EventView> consumer) {
        EventSearch search = EventSearch.ofSubject(subject);
        Reader reader = Reader.of(caller);
        Reading reading = feed.reading(search, reader.isOpened());
        try (LogCursor cursor = feed.open(search, null, reader)) {
            List<Recorded<DomainEvent>> found;
            while (!(found = cursor.next(BATCH)).isEmpty()) {
                reading.shown(found);
                views.of(found, reader.isOpened()).forEach(consumer);
            }
        } finally {
            reading.record();
        }
    }

    /** Shows events that tell of a subject, found elsewhere, to somebody who may see all of them. */
    public List<EventView> show(SubjectId subject, List<Recorded<DomainEvent>> found) {
        return feed.shown(found, EventSearch.ofSubject(subject), true);
    }
}
