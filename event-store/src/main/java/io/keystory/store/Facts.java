package io.keystory.store;

import io.keystory.store.append.Guard;
import io.keystory.store.append.PendingEvent;
import io.keystory.store.append.Staging;
import io.keystory.store.database.RowChange;
import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Facts that need no decision, with the rows they speak of, until they are appended: alone, or with what is decided. */
public final class Facts {

    private final Journal journal;
    private final List<PendingEvent> events;
    private final List<RowChange> rows;
    private final Guard guard;

    Facts(Journal journal, List<PendingEvent> events, List<RowChange> rows, Guard guard) {
        this.journal = journal;
        this.events = events;
        this.rows = rows;
        this.guard = guard;
    }

    /** Appends them by themselves; returns when all is durable, or throws the refusal of their guard. */
    public void record() {
        journal.append(events, staging(new Staging()));
    }

    /**
     * Has them appended with all that the running unit of work has decided by now, behind it, and with nothing else when
     * that is nothing. The guard is then that of all.
     */
    public void stage() {
        staging(Staging.current()).follow(events);
        CurrentUnitOfWork.get().onPrepareCommit(unit -> {
            Staging left = Staging.take();
            if (!left.facts().isEmpty()) {
                journal.append(left.facts(), left);
            }
        });
    }

    private Staging staging(Staging staging) {
        rows.forEach(staging::run);
        return guard == null ? staging : staging.guard(guard);
    }
}
