package io.keystory.platform.projection.operation;

import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.projection.ProjectionEvent;
import io.keystory.events.projection.ProjectionEvent.DeadLetterRetried;
import io.keystory.events.projection.ProjectionEvent.DeadLetterSkipped;
import io.keystory.events.projection.ProjectionEvent.RebuildAbandoned;
import io.keystory.events.projection.ProjectionEvent.RebuildPaused;
import io.keystory.events.projection.ProjectionEvent.RebuildResumed;
import io.keystory.events.projection.ProjectionEvent.RebuildStarted;
import io.keystory.events.projection.ProjectionEvent.SwitchOrdered;
import io.keystory.events.projection.ProjectionId;
import io.keystory.platform.Ids;
import io.keystory.platform.projection.rebuild.Generations;
import io.keystory.platform.projection.rebuild.Generations.Live;
import io.keystory.platform.projection.rebuild.Rebuild;
import io.keystory.platform.projection.rebuild.Rebuilds;
import io.keystory.store.Journal;
import io.keystory.store.append.Guard;
import io.keystory.store.database.RowChange;
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

    private static final String START = """
            insert into log.rebuild (id, model, generation, state, wanted, from_position, target, position)
            select ?, ?, ?, 'WAITING', 'RUN', ?, (select position from log.head), ?
            where not exists (
              select from log.rebuild where model = ? and state not in ('SWITCHED', 'ABANDONED'))
            on conflict do nothing""";
    private static final String WANT = """
            update log.rebuild set wanted = ?,
              state = case when owner is not null then state when ? = 'PAUSE' then 'PAUSED'
                when ? = 'RUN' then 'WAITING' else state end
            where model = ? and id = ? and state not in ('SWITCHED', 'ABANDONED') and wanted <> 'ABANDON' and
            """;

    private final Journal journal;
    private final Generations generations;
    private final Rebuilds rebuilds;

    public ProjectionOrders(Journal journal, Generations generations, Rebuilds rebuilds) {
        this.journal = journal;
        this.generations = generations;
        this.rebuilds = rebuilds;
    }

    /**
     * Makes a new build of a model beside the live one; 409 when there is one already, 422 when it stores nothing.
     *
     * @param from the first position to take in
     */
    public Rebuild rebuild(String model, long from, EventMetadata by) {
        Live live = generations.live().get(model);
        if (live == null) {
            throw KeystoryException.notFound("projections", model);
        }
        if (live.tables().isEmpty()) {
            throw new KeystoryException("projection.nothing_to_rebuild", 422);
        }
        String id = Ids.next();
        int generation = 1 + rebuilds.of(model).stream().mapToInt(Rebuild::generation)
                .reduce(live.number(), Math::max);
        record(new RebuildStarted(new ProjectionId(model), id, generation, from), by, List.of(), new Guard(
                RowChange.of(START, id, model, generation, from, from - 1, model),
                new KeystoryException("projection.rebuild_exists", 409)));
        return rebuilds.find(model, id).orElseThrow();
    }

    /** Lets a build rest; what it has made stays. */
    public void pause(Rebuild rebuild, EventMetadata by) {
        want(rebuild, "PAUSE", "wanted <> 'PAUSE'", new RebuildPaused(id(rebuild), rebuild.id()), by);
    }

    /** Lets a build go on that rests or has failed. */
    public void resume(Rebuild rebuild, EventMetadata by) {
        want(rebuild, "RUN", "wanted = 'PAUSE'", new RebuildResumed(id(rebuild), rebuild.id()), by);
    }

    /** Lets a verified build take the place of the live one. */
    public void switchTo(Rebuild rebuild, EventMetadata by) {
        want(rebuild, "SWITCH", "state = 'VERIFIED'",
                new SwitchOrdered(id(rebuild), rebuild.id(), rebuild.generation()), by);
    }

    /** Gives a build up and drops what it has made. */
    public void abandon(Rebuild rebuild, EventMetadata by) {
        want(rebuild, "ABANDON", "true", new RebuildAbandoned(id(rebuild), rebuild.id()), by);
    }

    private void want(Rebuild rebuild, String wanted, String condition, ProjectionEvent order, EventMetadata by) {
        record(order, by, List.of(), new Guard(
                RowChange.of(WANT + condition, wanted, wanted, wanted, rebuild.model(), rebuild.id()),
                new KeystoryException("projection.rebuild_not_ready", 409)));
    }

    private static ProjectionId id(Rebuild rebuild) {
        return new ProjectionId(rebuild.model());
    }

    /** Tries a parked event and all of its sequence again, in order; 404 when it is not parked. */
    public void retry(String model, long position, EventMetadata by) {
        record(new DeadLetterRetried(new ProjectionId(model), position), by, List.of(),
                new Guard(RowChange.of(RETRY, model, model, position), notParked(position)));
    }

    /** Gives a parked event up, and tries what waits behind it again; 404 when it is not parked. */
    public void skip(String model, long position, String reason, EventMetadata by) {
        RowChange delete =
                RowChange.of("delete from log.dead_letter where model = ? and position = ?", model, position);
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
