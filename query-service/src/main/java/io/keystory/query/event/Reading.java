package io.keystory.query.event;

import io.keystory.events.audit.AuditEvent.EventsRead;
import io.keystory.events.audit.AuditEvent.Filter;
import io.keystory.events.audit.ReadingId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.platform.Ids;
import io.keystory.query.platform.ReadingJournal;
import io.keystory.store.Journal;
import java.util.List;

/**
 * What one reader was shown, for the record. Whoever was shown nothing but such records leaves none: two readers would
 * keep each other busy for ever.
 */
final class Reading {

    private final ReadingJournal journal;
    private final ReadingId id = new ReadingId(Ids.next());
    private final Filter filter;
    private final boolean isOpened;
    private long first;
    private long last;
    private long count;

    Reading(Journal journal, Filter filter, boolean isOpened) {
        this.journal = new ReadingJournal(journal);
        this.filter = filter;
        this.isOpened = isOpened;
    }

    void shown(List<Recorded<DomainEvent>> events) {
        for (Recorded<DomainEvent> event : events) {
            if (!(event.event() instanceof EventsRead)) {
                first = count == 0 ? event.position() : Math.min(first, event.position());
                last = count == 0 ? event.position() : Math.max(last, event.position());
                count++;
            }
        }
    }

    /** Records what was shown since the last time, if anything was. */
    void record() {
        if (count == 0) {
            return;
        }
        EventsRead fact = new EventsRead(id, filter, isOpened, first, last, count);
        count = 0;
        journal.record(fact);
    }
}
