package io.keystory.platform.projection;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.platform.projection.RelationModel.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
        return model.keepsVersions() ? List.of(model.table(), model.versionTable()) : List.of(model.table());
    }

    /** What it keeps. */
    public RelationModel model() {
        return model;
    }

    @Override
    public List<?> code() {
        return Stream.concat(model.rules().keySet().stream(),
                model.rules().values().stream().map(RelationModel.Rule::code)).toList();
    }

    @Override
    public void project(List<Recorded<DomainEvent>> batch, Generation into) {
        List<LinkStatement> links = new ArrayList<>();
        List<LinkStatement> versions = new ArrayList<>();
        for (Recorded<DomainEvent> recorded : batch) {
            Change change = model.rules().get(recorded.event().getClass()).change()
                    .apply(recorded.event());
            links.add(LinkStatement.of(change, model.columns(), into.table(model.table())));
            if (model.keepsVersions()) {
                versions.add(LinkStatement.ofVersion(
                        change, model.columns(), into.table(model.versionTable()), recorded.position()));
            }
        }
        run(links);
        run(versions);
    }

    private void run(List<LinkStatement> statements) {
        for (int from = 0, to; from < statements.size(); from = to) {
            String sql = statements.get(from).sql();
            for (to = from; to < statements.size() && statements.get(to).sql().equals(sql); ) {
                to++;
            }
            jdbc.batchUpdate(sql, statements.subList(from, to).stream().map(s -> s.values().toArray()).toList());
        }
    }
}
