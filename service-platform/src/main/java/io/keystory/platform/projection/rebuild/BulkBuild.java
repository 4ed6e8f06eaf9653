package io.keystory.platform.projection.rebuild;

import io.keystory.platform.projection.CopiedRows;
import io.keystory.platform.projection.Handled;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewModel.Parts;
import io.keystory.platform.projection.ViewRow;
import io.keystory.platform.projection.rebuild.PartFold.Parked;
import io.keystory.platform.projection.rebuild.Rebuild.Wanted;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes the views of a model from the log up to a fixed position: part by part, so that memory is bounded however long
 * the log is. A part is written in one transaction with the note that it is made, so a build goes on where it stopped.
 */
final class BulkBuild<V> {

    private static final long SLICE = 100_000;

    private final ViewModel<V> model;
    private final Handled handled;
    private final Rebuild rebuild;
    private final RebuildTools tools;
    private final Beat beat;
    private final List<Part> pending = new ArrayList<>();
    private long rows;

    BulkBuild(ViewModel<V> model, Handled handled, Rebuild rebuild, RebuildTools tools, Beat beat) {
        this.model = model;
        this.handled = handled;
        this.rebuild = rebuild;
        this.tools = tools;
        this.beat = beat;
    }

    /** Makes all parts; halts when tables were emptied meanwhile, so that it is begun anew. */
    void run(ShadowTables shadow) throws SQLException {
        begin(shadow);
        while (!pending.isEmpty()) {
            Part part = pending.removeFirst();
            PartFold<V> fold = fold(part);
            if (fold.isFull()) {
                pending.addAll(0, part.halves());
            } else {
                tools.transactions().executeWithoutResult(status -> write(fold));
            }
        }
        if (shadow.rows() != rows) {
            throw new Halt(Wanted.RUN);
        }
    }

    /** Tables that an earlier release made unlogged are empty after a crash of the database. */
    private void begin(ShadowTables shadow) throws SQLException {
        if (rebuild.pending() != null && shadow.rows() == rebuild.rows()) {
            rebuild.pending().forEach(part -> pending.add(Part.parse(part)));
            rows = rebuild.rows();
        } else {
            shadow.empty();
            tools.letters().clear(rebuild.processor());
            pending.addAll(Part.all(guess()));
        }
    }

    /** In how many parts to begin. Each part reads the whole log; one that is too large after all is halved. */
    private int guess() throws SQLException {
        return (int) (expected() * 9 / (8 * tools.slots().budget()) + 1);
    }

    /**
     * What all views take: about what the live ones do when they are stored. Where there are none yet, as many as there
     * are streams of theirs take what the first few do.
     */
    private long expected() throws SQLException {
        long stored = tools.jdbc().queryForObject(
                "select coalesce(sum(pg_column_size(view)), 0) from " + model.table(), Long.class);
        long first = rebuild.from() - 1;
        if (stored > 0 || model.streams() == null || rebuild.target() - first <= SLICE) {
            return stored;
        }
        PartFold<V> sample = new PartFold<>(model, tools.slots().budget());
        read(sample, first, first + SLICE, Part.all(1).getFirst());
        return sample.sizeOf(tools.jdbc().queryForObject(
                "select count(*) from log.stream where stream like ? || ':%'", Long.class, model.streams()));
    }

    private PartFold<V> fold(Part part) throws SQLException {
        PartFold<V> fold = new PartFold<>(model, tools.slots().budget());
        double done = 1 - part.size() - pending.stream().mapToDouble(Part::size).sum();
        long first = rebuild.from() - 1;
        for (long after = first; after < rebuild.target() && !fold.isFull(); after += SLICE) {
            beat.at(done + part.size() * (after - first) / (rebuild.target() - first));
            read(fold, after, Math.min(after + SLICE, rebuild.target()), part);
        }
        return fold;
    }

    private void read(PartFold<V> fold, long after, long upTo, Part part) throws SQLException {
        tools.log().bulkReader().read(handled.slice(after, upTo, part.bucket(model.owner())),
                events -> fold.add(handled.of(events)));
    }

    private void write(PartFold<V> fold) {
        JdbcTemplate jdbc = tools.jdbc();
        Collection<ViewRow<V>> made = fold.rows().values();
        new CopiedRows<>(jdbc, ViewRow.columns(model)).write(rebuild.tables().table(model.table()), made);
        model.parts().forEach(parts -> rows += write(parts, made));
        fold.versions().copy(jdbc, rebuild.tables());
        for (Parked letter : fold.letters()) {
            tools.letters().park(
                    rebuild.processor(), letter.position(), letter.type(), letter.sequence(), letter.cause());
        }
        rows += made.size() + fold.versions().size();
        tools.rebuilds().built(rebuild, tools.owner(), pending.stream().map(Part::toString).toList(), rows);
    }

    private <P> int write(Parts<V, P> parts, Collection<ViewRow<V>> made) {
        List<P> all = made.stream().flatMap(row -> parts.of().apply(row.view()).stream()).toList();
        new CopiedRows<>(tools.jdbc(), parts.columns()).write(rebuild.tables().table(parts.table()), all);
        return all.size();
    }
}
