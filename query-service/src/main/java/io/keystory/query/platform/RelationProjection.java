package io.keystory.query.platform;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.platform.projection.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** A read model of pairs, such as users and their roles: each event links or unlinks some, in order. */
public final class RelationProjection implements Projection {

    private final String name;
    private final Set<Class<? extends DomainEvent>> handles;
    private final Function<DomainEvent, List<RowChange>> changes;
    private final JdbcTemplate jdbc;

    public RelationProjection(String name, Set<Class<? extends DomainEvent>> handles,
            Function<DomainEvent, List<RowChange>> changes, JdbcTemplate jdbc) {
        this.name = name;
        this.handles = Set.copyOf(handles);
        this.changes = changes;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Class<? extends DomainEvent>> handles() {
        return handles;
    }

    @Override
    public void project(List<Recorded<DomainEvent>> batch) {
        List<RowChange> run = new ArrayList<>();
        for (Recorded<DomainEvent> recorded : batch) {
            for (RowChange change : changes.apply(recorded.event())) {
                if (!run.isEmpty() && !run.getLast().sql().equals(change.sql())) {
                    execute(run);
                }
                run.add(change);
            }
        }
        execute(run);
    }

    private void execute(List<RowChange> run) {
        if (!run.isEmpty()) {
            jdbc.batchUpdate(run.getFirst().sql(), run.stream().map(change -> change.parameters().toArray()).toList());
            run.clear();
        }
    }

    /** One statement of ours with its values. */
    public record RowChange(String sql, List<Object> parameters) {

        public static RowChange of(String sql, Object... parameters) {
            return new RowChange(sql, List.of(parameters));
        }
    }
}
