package io.keystory.query.platform;

import io.keystory.events.audit.AuditEvent;
import io.keystory.platform.RequestContext;
import io.keystory.store.Journal;
import io.keystory.store.append.WriteTrace;
import java.util.List;

/** Keeps that somebody looked at something. */
public final class ReadingJournal {

    private final Journal journal;

    public ReadingJournal(Journal journal) {
        this.journal = journal;
    }

    /** The same of one. */
    public void record(AuditEvent reading) {
        record(List.of(reading));
    }

    /** Appends them together, caused by the running request; they are no write of the request's own. */
    public void record(List<? extends AuditEvent> readings) {
        try {
            WriteTrace.during(new WriteTrace(), () -> {
                journal.record(readings, RequestContext.currentMetadata(), List.of());
                return null;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
