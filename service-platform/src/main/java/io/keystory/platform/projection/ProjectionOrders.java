package io.keystory.platform.projection;

import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.projection.ProjectionEvent;
import io.keystory.events.projection.ProjectionEvent.DeadLetterRetried;
import io.keystory.events.projection.ProjectionEvent.DeadLetterSkipped;
import io.keystory.events.projection.ProjectionId;
import io.keystory.store.Guard;
import io.keystory.store.Journal;
import io.keystory.store.RowChange;
import java.util.List;
import java.util.Map;

/**
 * What people order to be done with read models: recorded as an event together with the row that the processes that run
 * them follow, wherever they are.
 */
public final class ProjectionOrders {

    private static final String RETRY = """
            update log.dead_letter set is_retrying = true where model = ? and sequence =
              (select sequence from log.dead_letter where model = ? and position = ?)""";

    private final Journal journal;

    public ProjectionOrders(Journal journal) {
        this.journal = journal;
    }

    /** Tries a parked event and all of its sequence again, in order; 404 when it is not parked. */
    public void retry(String model, long position, EventMetadata by) {
        record(new DeadLetterRetried(new ProjectionId(model), position), by, List.of(),
                new Guard(RowChange.of(RETRY, model, model, position), notParked(position)));
    }

    /** Gives a parked event up, and tries what waits behind it again; 404 when it is not parked. */
    public void skip(String model, long position, String reason, EventMetadata by) {
        RowChange delete = RowChange.of("delete from log.dead_letter where model = ? and position = ?", model, position);
        record(new DeadLetterSkipped(new ProjectionId(model), position, reason), by, List.of(delete),
                new Guard(RowChange.of(RETRY, model, model, position), notParked(position)));
    }

    private void record(ProjectionEvent order, EventMetadata by, List<RowChange> rows, Guard guard) {
        journal.record(List.of(order), by, rows, guard);
    }

    private static KeystoryException notParked(long position) {
        return new KeystoryException("entity.not_found", 404, Map.of("position", position));
    }
}
