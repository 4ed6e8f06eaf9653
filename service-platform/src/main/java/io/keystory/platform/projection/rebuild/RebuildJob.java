package io.keystory.platform.projection.rebuild;

import io.keystory.platform.projection.Handled;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.intake.Fault;
import io.keystory.platform.projection.rebuild.BuildSlots.Slot;
import io.keystory.platform.projection.rebuild.Rebuild.Difference;
import io.keystory.platform.projection.rebuild.Rebuild.State;
import io.keystory.platform.projection.rebuild.Rebuild.Wanted;
import io.keystory.store.database.DatabaseOutage;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Makes a build from where it stands: in bulk, then in order until it is where the live one is, compares the two, and
 * keeps up until somebody wants it to take over or to be given up. Reads are answered from the live build throughout.
 */
final class RebuildJob implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildJob.class);
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Rebuild rebuild;
    private final Projection projection;
    private final RebuildTools tools;
    private final ShadowTables shadow;
    private final Beat beat;
    private final Slot slot;

    RebuildJob(Rebuild rebuild, Projection projection, RebuildTools tools, Slot slot) {
        this.rebuild = rebuild;
        this.projection = projection;
        this.tools = tools;
        this.shadow = new ShadowTables(tools.jdbc(), projection.tables(), rebuild.tables());
        this.beat = new Beat(tools.rebuilds(), rebuild, tools.owner());
        this.slot = slot;
    }

    /** Lays the build down soon; another process, or the next start of this one, goes on. */
    void stop() {
        beat.stop();
    }

    @Override
    public void run() {
        try (slot) {
            State end = work();
            tools.rebuilds().release(rebuild, tools.owner(), end, null);
        } catch (Halt halt) {
            end(halt.wanted());
        } catch (SQLException | RuntimeException e) {
            fail(e);
        }
    }

    /** A connection that broke says nothing about the build: it is taken on again. */
    private void fail(Exception failure) {
        String cause = Fault.of(failure).description();
        if (DatabaseOutage.isConnectionLost(failure)) {
            LOG.warn("The rebuild {} of {} goes on where it was: {}", rebuild.id(), rebuild.model(), cause);
            end(Wanted.RUN);
        } else {
            LOG.error("The rebuild {} of {} failed: {}", rebuild.id(), rebuild.model(), cause);
            tools.rebuilds().release(rebuild, tools.owner(), State.FAILED, cause);
        }
    }

    private State work() throws SQLException {
        beat.at(rebuild.progress());
        CatchUp catchUp = build();
        meet(catchUp);
        beat.begin(State.VERIFYING);
        compare(catchUp);
        beat.begin(State.VERIFIED);
        slot.close();
        while (!beat.isToSwitch()) {
            if (!tools.slots().inTurn(() -> catchUp.step(tools.livePosition(rebuild.model())))) {
                LockSupport.parkNanos(REST_NANOS);
            }
            beat.at(catchUp.progress());
        }
        Takeover takeover = new Takeover(rebuild, shadow, projection.tables(), tools);
        return tools.slots().inTurn(() -> takeover.run(catchUp));
    }

    /** The build and the live one are compared where both are: whichever has come further waits for the other. */
    private void meet(CatchUp catchUp) throws SQLException {
        beat.begin(State.CATCHING_UP);
        while (catchUp.step(tools.livePosition(rebuild.model())) || catchUp.isAhead()) {
            beat.at(catchUp.progress());
            LockSupport.parkNanos(catchUp.isAhead() ? REST_NANOS : 0);
        }
        beat.at(catchUp.progress());
    }

    /**
     * Makes all that can be made in bulk; a model across streams is made in order from the start. That the bulk part is
     * made is noted when it is complete.
     */
    private CatchUp build() throws SQLException {
        Handled handled = Handled.by(projection);
        boolean isBulk = projection.views().isPresent() && !rebuild.isInOrder();
        shadow.create();
        if (isBulk && rebuild.position() < rebuild.target()) {
            beat.begin(State.REBUILDING);
            bulk(new BulkBuild<>(projection.views().get(), handled, rebuild, tools, beat));
        } else {
            shadow.complete(tools.transactions());
        }
        Rebuild built = tools.rebuilds().find(rebuild.model(), rebuild.id()).orElseThrow();
        return new CatchUp(projection, handled, built, tools);
    }

    /** A table that refuses what was made does not say because of which event: that shows when they come one by one. */
    private void bulk(BulkBuild<?> bulk) throws SQLException {
        try {
            bulk.run(shadow);
            shadow.complete(tools.transactions());
            tools.transactions().executeWithoutResult(status ->
                    tools.rebuilds().reached(rebuild, tools.owner(), rebuild.position(), rebuild.target()));
        } catch (DataAccessException e) {
            Fault fault = Fault.of(e);
            if (!fault.isOfTheEvent()) {
                throw e;
            }
            LOG.warn("The rebuild {} of {} is made event by event: {}", rebuild.id(), rebuild.model(),
                    fault.description());
            tools.transactions().executeWithoutResult(status -> beginAnew());
            shadow.complete(tools.transactions());
        }
    }

    private void beginAnew() {
        shadow.empty();
        tools.letters().clear(rebuild.processor());
        tools.rebuilds().inOrder(rebuild, tools.owner());
    }

    private void compare(CatchUp catchUp) {
        Comparison comparison = new Comparison(tools.jdbc(), rebuild.tables());
        List<Difference> differences = tools.again(() -> catchUp.exactly(
                tools.snapshots(), () -> { }, () -> comparison.of(projection.tables())));
        tools.rebuilds().compared(rebuild, tools.owner(), differences);
    }

    private void end(Wanted wanted) {
        if (wanted == Wanted.ABANDON) {
            tools.giveUp(rebuild, projection.tables());
        } else {
            tools.rebuilds().release(
                    rebuild, tools.owner(), wanted == Wanted.PAUSE ? State.PAUSED : State.WAITING, null);
        }
    }
}
