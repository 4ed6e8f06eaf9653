package io.keystory.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.EventMetadata;
import io.keystory.platform.projection.operation.ProjectionOrders;
import io.keystory.platform.projection.rebuild.Rebuild;
import io.keystory.platform.projection.rebuild.Rebuild.State;
import io.keystory.platform.projection.rebuild.Rebuilds;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;

/** Checks that models that were made live are the same byte for byte when they are made again from the log. */
public final class RebuiltAsLive {

    private final List<Projection> models;
    private final JdbcTemplate jdbc;
    private final ProjectionOrders orders;
    private final Rebuilds rebuilds;

    public RebuiltAsLive(
            Collection<Projection> models, JdbcTemplate jdbc, ProjectionOrders orders, Rebuilds rebuilds) {
        this.models = models.stream().filter(model -> !model.tables().isEmpty()).toList();
        this.jdbc = jdbc;
        this.orders = orders;
        this.rebuilds = rebuilds;
    }

    /** The models that have tables. */
    public List<Projection> models() {
        return models;
    }

    /** Rebuilds every model, and lets it take over; every table of it must have rows, or this would prove nothing. */
    public void check() {
        Map<String, List<String>> live = rows();
        live.forEach((table, rows) -> assertThat(rows).as(table).isNotEmpty());
        Map<String, List<String>> aside = setAside();
        List<Rebuild> ordered = models.stream()
                .map(model -> orders.rebuild(model.name(), 1, EventMetadata.SYSTEM)).toList();
        ordered.forEach(rebuild -> {
            Rebuild verified = await(rebuild, State.VERIFIED);
            assertThat(verified.differences()).as(rebuild.model()).isEmpty();
            orders.switchTo(verified, EventMetadata.SYSTEM);
        });
        ordered.forEach(rebuild -> await(rebuild, State.SWITCHED));
        rows().forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(live.get(table)));
        assertThat(setAside()).isEqualTo(aside);
    }

    private Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        models.stream().flatMap(model -> model.tables().stream()).forEach(table -> rows.put(table,
                jdbc.queryForList("select t::text from " + table + " t order by 1", String.class)));
        return rows;
    }

    private Map<String, List<String>> setAside() {
        Map<String, List<String>> letters = new LinkedHashMap<>();
        models.forEach(model -> letters.put(model.name(), jdbc.queryForList("""
                select position || ' ' || sequence || ' ' || coalesce(cause, '') from log.dead_letter
                where model = ? order by position""", String.class, model.name())));
        return letters;
    }

    private Rebuild await(Rebuild rebuild, State state) {
        Awaitility.await().pollInterval(Duration.ofMillis(20)).until(() -> {
            Rebuild now = rebuilds.require(rebuild.model(), rebuild.id());
            assertThat(now.state()).as(now.toString()).isNotEqualTo(State.FAILED);
            return now.state() == state;
        });
        return rebuilds.require(rebuild.model(), rebuild.id());
    }
}
