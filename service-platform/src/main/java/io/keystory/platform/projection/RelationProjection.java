package io.keystory.platform.projection;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.platform.projection.RelationModel.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the links of a relation, in order: what changes in the same way goes to the database together. */
public final class RelationProjection implements Projection {

    private final RelationModel model;
    private final JdbcTemplate jdbc;

    public RelationProjection(RelationModel model, JdbcTemplate jdbc) {
        this.model = model;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public Set<Class<? extends DomainEvent>> handles() {
        return model.rules().keySet();
    }

    @Override
    public List<String> tables() {
        return List.of(model.table());
    }

    @Override
    public void project(List<Recorded<DomainEvent>> batch, Generation into) {
        String table = into.table(model.table());
        String last = null;
        List<Object[]> run = new ArrayList<>();
        for (Recorded<DomainEvent> recorded : batch) {
            Change change = model.rules().get(recorded.event().getClass()).apply(recorded.event());
            String sql = sql(table, change);
            if (!sql.equals(last)) {
                execute(last, run);
            }
            run.add(change.values().toArray());
            last = sql;
        }
        execute(last, run);
    }

    private void execute(String sql, List<Object[]> run) {
        if (!run.isEmpty()) {
            jdbc.batchUpdate(sql, run);
            run.clear();
        }
    }

    private String sql(String table, Change change) {
        return switch (change) {
            case Change.Link link -> "insert into %s (%s) values (%s) on conflict do nothing".formatted(table,
                    String.join(", ", model.columns()),
                    model.columns().stream().map(column -> "?").collect(Collectors.joining(", ")));
            case Change.Unlink unlink -> "delete from %s where %s".formatted(table,
                    unlink.columns().stream().map(column -> column + " = ?").collect(Collectors.joining(" and ")));
        };
    }
}
