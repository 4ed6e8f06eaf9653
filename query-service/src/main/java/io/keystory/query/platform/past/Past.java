package io.keystory.query.platform.past;

import io.keystory.events.platform.StreamId;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.RelationProjection;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.platform.web.consistency.AsOfGuard;
import io.keystory.store.EventLog;
import io.keystory.store.Streams;
import io.keystory.store.read.LogReader;
import io.keystory.store.vault.SubjectKeys;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the read models held at a moment: views folded from the log, and tables told by their versions. */
public final class Past {

    private final Streams streams;
    private final LogReader log;
    private final SubjectKeys keys;
    private final List<OtherStreams> others;
    private final Map<String, ViewModel<?>> models = new HashMap<>();
    private final Map<String, PastTable> tables = new HashMap<>();

    /** The past of what these projections keep. */
    public Past(Collection<Projection> projections, List<OtherStreams> others, EventLog log) {
        this.streams = log.streams();
        this.log = log.reader();
        this.keys = log.keys();
        this.others = others;
        projections.forEach(projection -> {
            switch (projection) {
                case ViewProjection<?> views -> add(views.model());
                case RelationProjection links when links.model().keepsVersions() ->
                    tables.put(links.model().table(), PastTable.of(links.model()));
                default -> { }
            }
        });
    }

    private <V> void add(ViewModel<V> model) {
        if (model.streams() != null) {
            models.put(model.table(), model);
        }
        if (model.keepsVersions()) {
            tables.put(model.table(), PastTable.of(model));
            model.parts().forEach(parts -> tables.put(parts.table(), PastTable.of(parts)));
        }
    }

    /** The views of these ids as they were; what did not exist is left out. */
    public <V> Map<String, PastView<V>> views(ViewModel<V> model, Collection<String> ids, Moment moment) {
        List<StreamId> own = ids.stream().map(id -> new StreamId(model.streams(), id)).toList();
        Folding<V> folding = new Folding<>(model, streams.fold(own, model.fold(), moment.position()));
        List<StreamId> besides = others.stream()
                .filter(streams -> streams.model().equals(model.name()))
                .flatMap(streams -> streams.of(ids, moment.position()).stream())
                .toList();
        if (!besides.isEmpty()) {
            log.replay(besides, moment.position(), folding);
        }
        return folding.views(keys);
    }

    /** The model that fills a table; 400 history.unsupported_query when its past cannot be told. */
    ViewModel<?> model(String table) {
        return known(models, table);
    }

    /** How a table is told as of a moment; 400 history.unsupported_query when it cannot be. */
    PastTable table(String table) {
        return known(tables, table);
    }

    private static <T> T known(Map<String, T> all, String table) {
        T found = all.get(table);
        if (found == null) {
            throw AsOfGuard.unsupported();
        }
        return found;
    }
}
