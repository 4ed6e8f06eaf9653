package io.keystory.platform.projection.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.keystory.events.EventCatalogue;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Recorded;
import io.keystory.events.role.RoleEvent.RoleRenamed;
import io.keystory.events.role.RoleId;
import io.keystory.platform.projection.Handled;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.platform.projection.ViewStore;
import io.keystory.platform.projection.intake.DeadLetters;
import io.keystory.platform.projection.operation.ProjectionOrders;
import io.keystory.platform.projection.rebuild.Rebuild.State;
import io.keystory.platform.projection.rebuild.Rebuild.Wanted;
import io.keystory.store.EmbeddedLog;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

class BulkBuildTest {

    private static final int ROLES = 64;
    private static final String NAME = "x".repeat(1000);
    /** A third of it is for the JSON of views: about eight of them. */
    private static final DataSize MEMORY = DataSize.ofKilobytes(24);
    private static final long LONGER_THAN_A_BEAT = TimeUnit.MILLISECONDS.toNanos(600);
    private static final String TABLE = """
            create schema made;
            create table made.name (id text primary key, position bigint not null, doc text not null, view jsonb not null)""";

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(EventCatalogue.types());

    private final ViewModel<Name> model = ViewModel.<Name, RoleRenamed>of(
            "name", "made.name", Name.class, RoleRenamed.class, this::evolve);
    private final DataSource connections = DB.pool();
    private final JdbcTemplate jdbc = new JdbcTemplate(connections);
    private final ViewProjection<Name> projection = new ViewProjection<>(new ViewStore<>(model, jdbc));
    private final Rebuilds rebuilds = new Rebuilds(jdbc);
    private final Generations generations = new Generations(jdbc);
    private final ProjectionOrders orders = new ProjectionOrders(DB.log().journal(), generations, rebuilds);
    private final RebuildTools tools = new RebuildTools(DB.log(), jdbc,
            new TransactionTemplate(new DataSourceTransactionManager(connections)), new DeadLetters(jdbc), rebuilds,
            generations, new BuildSlots(new RebuildSettings(1, MEMORY)), "made.token", "one");
    private final Set<String> folded = new HashSet<>();
    private Runnable atEachPart = () -> { };
    private long last;
    private long nanos;

    @Test
    void a_build_that_is_paused_in_its_bulk_part_tells_how_far_it_is_and_goes_on_with_the_parts_that_are_missing()
            throws SQLException {
        Rebuild ordered = order();
        atEachPart = () -> {
            nanos += LONGER_THAN_A_BEAT;
            Rebuild now = rebuilds.require("name", ordered.id());
            if (now.rows() > 0 && now.wanted() == Wanted.RUN) {
                orders.pause(now, EventMetadata.SYSTEM);
            }
        };
        assertThatThrownBy(() -> build(ordered)).isInstanceOfSatisfying(
                Halt.class, halt -> assertThat(halt.wanted()).isEqualTo(Wanted.PAUSE));

        Rebuild paused = rebuilds.require("name", ordered.id());
        assertThat(paused.state()).isEqualTo(State.REBUILDING);
        assertThat(paused.pending()).isNotEmpty();
        assertThat(paused.rows()).isBetween(1L, ROLES - 1L).isEqualTo(made(paused));
        assertThat(paused.progress()).isBetween(0.01, 0.99).isCloseTo(1 - sizeOfPending(paused), within(1e-9));
        assertThat(paused.rate()).isPositive();
        assertThat(paused.etaSeconds()).isPositive();
        assertThat(paused.rate() * paused.etaSeconds()).as("what is left of the log")
                .isCloseTo((1 - paused.progress()) * paused.target(), within(paused.rate() + paused.etaSeconds()));

        folded.clear();
        orders.resume(paused, EventMetadata.SYSTEM);
        atEachPart = () -> nanos += LONGER_THAN_A_BEAT;
        build(paused);

        Rebuild built = rebuilds.require("name", ordered.id());
        assertThat(built.pending()).isEmpty();
        assertThat(made(built)).isEqualTo(ROLES);
        assertThat(folded).as("what was made before is not made again").hasSize(ROLES - (int) paused.rows());
    }

    private Rebuild order() {
        jdbc.execute(TABLE);
        DB.log().journal().record(IntStream.range(0, ROLES).mapToObj(n -> new RoleRenamed(new RoleId("r" + n), NAME))
                .toList(), EventMetadata.SYSTEM, List.of());
        generations.declare(projection, "code");
        return orders.rebuild("name", 1, EventMetadata.SYSTEM);
    }

    private void build(Rebuild ordered) throws SQLException {
        Rebuild claimed = rebuilds.claim(ordered, "one", "code").orElseThrow();
        ShadowTables shadow = new ShadowTables(jdbc, projection.tables(), claimed.tables());
        shadow.create();
        new BulkBuild<>(model, Handled.by(projection), claimed, tools, new Beat(rebuilds, claimed, "one", () -> nanos))
                .run(shadow);
    }

    private long made(Rebuild rebuild) {
        return jdbc.queryForObject("select count(*) from " + rebuild.tables().table("made.name"), Long.class);
    }

    private static double sizeOfPending(Rebuild rebuild) {
        return rebuild.pending().stream().mapToDouble(part -> Part.parse(part).size()).sum();
    }

    /** A part begins where positions do not go on. */
    private Name evolve(Name before, Recorded<? extends RoleRenamed> event) {
        if (event.position() <= last) {
            atEachPart.run();
        }
        last = event.position();
        folded.add(event.event().roleId().value());
        return new Name(event.event().name());
    }

    record Name(String name) {}
}
