package io.keystory.query.audit;

import io.keystory.events.audit.AuditEvent.LogRead;
import io.keystory.events.audit.ReadingId;
import io.keystory.platform.Ids;
import io.keystory.platform.script.facts.InteractionDetail;
import io.keystory.query.platform.ReadingJournal;
import io.keystory.store.Journal;
import java.util.List;

/** Keeps who was shown which part of the audit log. */
final class LogReadings {

    private final ReadingJournal journal;

    LogReadings(Journal journal) {
        this.journal = new ReadingJournal(journal);
    }

    /**
     * What a reader was shown, newest first. Whoever was shown nothing leaves no record: what they asked for may be no id of
     * anybody.
     */
    void record(LogSearch search, InteractionDetail detail, List<Log> shown) {
        if (shown.isEmpty()) {
            return;
        }
        journal.record(new LogRead(new ReadingId(Ids.next()), search.filter(), detail == InteractionDetail.EVERYTHING,
                position(shown.getLast()), position(shown.getFirst()), shown.size()));
    }

    private static long position(Log entry) {
        return Long.parseLong(entry.id());
    }
}
