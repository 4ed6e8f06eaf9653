package io.keystory.benchmarks;

import io.keystory.benchmarks.log.ProcessorTime;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Recorded;
import io.keystory.events.role.RoleEvent;
import io.keystory.events.role.RoleEvent.DescriptionChanged;
import io.keystory.events.role.RoleEvent.RoleCreated;
import io.keystory.events.role.RoleEvent.RoleRenamed;
import io.keystory.events.role.RoleFold;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleType;
import io.keystory.events.role.RoleView;
import io.keystory.platform.projection.Generation;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.platform.projection.ViewStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What it costs a live read model to remember the past of its lists: the same events taken in by a model with a table of
 * versions and by one without, in batches of 1000 distinct views, in microseconds of processor time of PostgreSQL.
 */
public final class VersionBenchmark {

    private static final int VIEWS = 20_000;
    private static final int BATCH = 1000;
    private static final int ROUNDS = 3;
    private static final String TABLES = """
            create schema if not exists plain; create schema if not exists versioned;
            create table %1$s.role (id text primary key, position bigint not null, name text not null, type text not null,
              doc text not null, view jsonb not null);
            create table %1$s.role_version (id text not null, from_position bigint not null, to_position bigint not null,
              name text not null, type text not null, primary key (id, from_position))""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final long postmaster;
    private long position;

    private VersionBenchmark(JdbcTemplate jdbc, long postmaster) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(jdbc.getDataSource()));
        this.postmaster = postmaster;
    }

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
                var connection = server.getPostgresDatabase().getConnection()) {
            new VersionBenchmark(new JdbcTemplate(new SingleConnectionDataSource(connection, true)),
                    ProcessorTime.postmaster(server.getPostgresDatabase())).run();
        }
    }

    private void run() {
        System.out.printf("%-36s %12s %12s%n", "processor us of PostgreSQL per event", "without", "with versions");
        for (int round = 1; round <= ROUNDS; round++) {
            ViewProjection<RoleView> plain = model("plain", false);
            ViewProjection<RoleView> versioned = model("versioned", true);
            compare("a view begins", plain, versioned,
                    n -> new RoleCreated(id(n), "Role", "Things", RoleType.USER, false));
            compare("a column of no list changes", plain, versioned, n -> new DescriptionChanged(id(n), "Other"));
            compare("a column of lists changes", plain, versioned, n -> new RoleRenamed(id(n), "Renamed"));
        }
    }

    private ViewProjection<RoleView> model(String schema, boolean isVersioned) {
        jdbc.execute("drop schema if exists " + schema + " cascade");
        jdbc.execute(TABLES.formatted(schema));
        ViewModel<RoleView> model =
                ViewModel.of("role", schema + ".role", RoleView.class, RoleEvent.class, new RoleFold())
                        .column("name", "text", RoleView::name)
                        .column("type", "text", role -> role.type().wireName());
        return new ViewProjection<>(
                new ViewStore<>(isVersioned ? model.withPast(RoleId.STREAM_TYPE, "name", "type") : model, jdbc));
    }

    private void compare(String what, ViewProjection<RoleView> plain, ViewProjection<RoleView> versioned,
            LongFunction<RoleEvent> event) {
        System.out.printf("%-36s %12.1f %12.1f%n", what, micros(plain, event), micros(versioned, event));
    }

    private double micros(ViewProjection<RoleView> model, LongFunction<RoleEvent> event) {
        long before = ProcessorTime.ofFamily(postmaster);
        for (long from = 0; from < VIEWS; from += BATCH) {
            List<Recorded<DomainEvent>> batch = LongStream.range(from, from + BATCH)
                    .mapToObj(n -> recorded(event.apply(n))).toList();
            transactions.executeWithoutResult(status -> {
                jdbc.execute("set local synchronous_commit = off");
                model.project(batch, Generation.LIVE);
            });
        }
        return (ProcessorTime.ofFamily(postmaster) - before) / 1e3 / VIEWS;
    }

    private Recorded<DomainEvent> recorded(RoleEvent event) {
        position++;
        return new Recorded<>("e" + position, position, 0, Instant.EPOCH, EventMetadata.SYSTEM, event);
    }

    private static RoleId id(long number) {
        return new RoleId("r%011d".formatted(number));
    }
}
