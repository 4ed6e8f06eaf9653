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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
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

    @AfterEach
    void nothing_is_left_over() {
        jdbc.execute("drop schema made cascade");
        jdbc.update("delete from log.rebuild");
    }

    @Test
    void a_build_that_is_paused_in_its_bulk_part_tells_how_far_it_is_and_goes_on_with_the_parts_that_are_missing()
            throws SQLException {
        Rebuild paused = paused();
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

        Rebuild built = rebuilds.require("name", paused.id());
        assertThat(built.pending()).isEmpty();
        assertThat(made(built)).isEqualTo(ROLES);
        assertThat(folded).as("what was made before is not made again").hasSize(ROLES - (int) paused.rows());
    }

    @Test
    void what_was_lost_of_a_build_takes_nothing_from_how_fast_it_is_made() throws SQLException {
        Rebuild paused = paused();
        jdbc.execute("truncate " + paused.tables().table("made.name"));
        orders.resume(paused, EventMetadata.SYSTEM);
        List<Rebuild> told = new ArrayList<>();
        atEachPart = () -> {
            nanos += LONGER_THAN_A_BEAT;
            told.add(rebuilds.require("name", paused.id()));
        };

        build(paused);

        assertThat(told).anySatisfy(now -> assertThat(now.progress()).isLessThan(paused.progress()));
        assertThat(told).allSatisfy(now -> assertThat(now.rate()).isNotNegative());
        assertThat(told.getLast().rate()).isPositive();
        assertThat(told.getLast().etaSeconds()).isPositive();
    }

    @Test
    void how_fast_a_build_was_made_stays_told_of_one_that_waits_to_take_over() {
        Rebuild claimed = rebuilds.claim(order(), "one", "code").orElseThrow();
        Beat beat = new Beat(rebuilds, claimed, "one", () -> nanos);
        nanos += TimeUnit.SECONDS.toNanos(2);
        beat.at(1);
        for (int n = 0; n < 3; n++) {
            nanos += LONGER_THAN_A_BEAT;
            beat.begin(State.VERIFIED);
        }

        Rebuild verified = rebuilds.require("name", claimed.id());
        assertThat(verified.rate()).isEqualTo(Math.round(claimed.target() / 2.0));
        assertThat(verified.etaSeconds()).isZero();
    }

    /** One that is paused when part of it is made. */
    private Rebuild paused() {
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
        return rebuilds.require("name", ordered.id());
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
