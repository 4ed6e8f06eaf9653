package io.keystory.platform.projection.rebuild;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.platform.projection.Handled;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.intake.Intake;
import io.keystory.store.progress.Progress;
import io.keystory.store.read.BulkSlice.Bucket;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings a build on in the order of positions, as the live one is. */
final class CatchUp {

    private static final long SLICE = 20_000;
    private static final String START = "savepoint start";

    private final Handled handled;
    private final Rebuild rebuild;
    private final RebuildTools tools;
    private final Intake intake;
    private long position;

    CatchUp(Projection projection, Handled handled, Rebuild rebuild, RebuildTools tools) {
        this.handled = handled;
        this.rebuild = rebuild;
        this.tools = tools;
        this.position = rebuild.position();
        this.intake = new Intake(rebuild.processor(), projection, rebuild.tables(), tools.letters(), tools.jdbc(),
                tools.log().reader(), () -> tools.jdbc().execute("rollback to " + START));
    }

    /** How much of what there was when the build was ordered is taken in, from 0 to 1. */
    double progress() {
        return Math.min(1, (position - rebuild.from() + 1.0) / (rebuild.target() - rebuild.from() + 1));
    }

    /**
     * Whether it has come further than the live one. What that has no use for counts as passed, which its stored place
     * tells late; one that has failed, or runs nowhere, is not waited for.
     */
    boolean isAhead() {
        Progress live = tools.log().progress();
        return live.position(rebuild.model()) < position && !live.inactive().contains(rebuild.model());
    }

    /** Where it is. */
    long position() {
        return position;
    }

    /** Takes the next events in, in transactions of their own; answers false when it is there. */
    boolean step(long upTo) throws SQLException {
        if (position >= upTo) {
            return false;
        }
        long next = Math.min(position + SLICE, upTo);
        tools.log().bulkReader().read(handled.slice(position, next, Bucket.ALL), events ->
                tools.transactions().executeWithoutResult(status -> take(events)));
        tools.transactions().executeWithoutResult(status -> reached(next));
        return position < upTo;
    }

    /**
     * Brings the build to where the live one is, unless it has come further, and does something more with that, in one
     * transaction.
     *
     * @param before what has to be done first
     */
    <T> T exactly(TransactionTemplate transactions, Runnable before, Supplier<T> then) {
        long start = position;
        try {
            return transactions.execute(status -> {
                before.run();
                finish(tools.livePosition(rebuild.model()));
                return then.get();
            });
        } catch (RuntimeException e) {
            position = start;
            throw e;
        }
    }

    private void finish(long upTo) {
        try {
            tools.log().bulkReader().read(handled.slice(position, upTo, Bucket.ALL), this::take);
        } catch (SQLException e) {
            throw new IllegalStateException("The log cannot be read", e);
        }
        reached(Math.max(position, upTo));
    }

    private void take(List<Recorded<DomainEvent>> read) {
        List<Recorded<DomainEvent>> events = handled.of(read);
        if (!events.isEmpty()) {
            tools.jdbc().execute(START);
            intake.take(events);
            reached(events.getLast().position());
        }
    }

    private void reached(long upTo) {
        tools.rebuilds().reached(rebuild, tools.owner(), position, upTo);
        position = upTo;
    }
}
