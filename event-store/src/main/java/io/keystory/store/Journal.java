package io.keystory.store;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Recorded;
import io.keystory.store.append.Appender;
import io.keystory.store.append.EventEncoder;
import io.keystory.store.append.Guard;
import io.keystory.store.append.PendingEvent;
import io.keystory.store.append.Staging;
import io.keystory.store.append.WriteTrace;
import io.keystory.store.database.RowChange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Appends facts that need no decision, with the rows they speak of, in one transaction. */
public final class Journal {

    private final EventEncoder encoder;
    private final Appender appender;

    Journal(EventEncoder encoder, Appender appender) {
        this.encoder = encoder;
        this.appender = appender;
    }

    /** Appends facts and runs the row changes; returns when both are durable. */
    public void record(List<? extends DomainEvent> facts, EventMetadata metadata, List<RowChange> rows) {
        record(facts, metadata, rows, null);
    }

    /** The same behind a guard: when it changes no row, nothing is stored and its refusal is thrown. */
    public void record(
            List<? extends DomainEvent> facts, EventMetadata metadata, List<RowChange> rows, Guard guard) {
        facts(facts, metadata, rows, guard).record();
    }

    /** The same for later; {@code guard} is null for none. */
    public Facts facts(
            List<? extends DomainEvent> facts, EventMetadata metadata, List<RowChange> rows, Guard guard) {
        Instant now = Instant.now();
        return new Facts(this, facts.stream()
                .map(fact -> new PendingEvent(UUID.randomUUID().toString(), PendingEvent.ANY, now, metadata, fact))
                .toList(), rows, guard);
    }

    void append(List<PendingEvent> events, Staging staging) {
        List<Recorded<DomainEvent>> appended = appender.append(encoder.unit(events, staging, staging.guard()));
        WriteTrace.current().ifPresent(trace -> trace.add(appended));
    }
}
