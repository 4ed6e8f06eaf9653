package io.keystory.platform.projection;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.platform.projection.intake.DeadLetters;
import io.keystory.platform.projection.live.ProjectionPlatform;
import io.keystory.platform.projection.live.ProjectionRunner;
import io.keystory.platform.projection.operation.ProjectionOrders;
import io.keystory.platform.projection.operation.ReadModels;
import io.keystory.platform.projection.rebuild.BuildSlots;
import io.keystory.platform.projection.rebuild.Generations;
import io.keystory.platform.projection.rebuild.Rebuild;
import io.keystory.platform.projection.rebuild.RebuildSettings;
import io.keystory.platform.projection.rebuild.Rebuilds;
import io.keystory.store.EventLog;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.util.unit.DataSize;

/** The engine at work for one read model, of names of roles: with rows of its parts, and with versions of both. */
final class NamesEngine implements AutoCloseable {

    private static final String TABLES = """
            create schema made;
            create table made.token (processor_name varchar(255), segment integer, token bytea, token_type varchar(255),
              timestamp varchar(255), owner varchar(255), primary key (processor_name, segment));
            create table made.name (id text primary key, position bigint not null, doc text not null,
              view jsonb not null, size integer not null);
            create table made.word (id text primary key, role text not null);
            create table made.name_version (id text, from_position bigint, to_position bigint, size integer,
              primary key (id, from_position));
            create table made.word_version (id text, from_position bigint, to_position bigint, role text,
              primary key (id, from_position))""";

    private final JdbcTemplate jdbc;
    private final EventLog log;
    private final ProjectionOrders orders;
    private final Rebuilds rebuilds;
    private final ProjectionRunner runner;

    /**
     * Begins to run.
     *
     * @param memory how much heap the views of a build may take
     */
    NamesEngine(EventLog log, DataSource connections, ViewModel<RoleName> model, DataSize memory) {
        this(log, connections, model, memory, Set.of());
    }

    /** The same for a model that may take some types in later. */
    NamesEngine(EventLog log, DataSource connections, ViewModel<RoleName> model, DataSize memory,
            Set<Class<? extends DomainEvent>> later) {
        this.log = log;
        this.jdbc = new JdbcTemplate(connections);
        jdbc.execute(TABLES);
        DeadLetters letters = new DeadLetters(jdbc);
        Generations generations = new Generations(jdbc);
        rebuilds = new Rebuilds(jdbc);
        orders = new ProjectionOrders(log.journal(), generations, rebuilds);
        runner = new ProjectionRunner(List.of(new ViewProjection<>(new ViewStore<>(model, jdbc)).takingInLater(later)),
                new ProjectionPlatform(log, jdbc, new DataSourceTransactionManager(connections), letters,
                        new ReadModels(log, letters, jdbc), generations, rebuilds,
                        new BuildSlots(new RebuildSettings(1, memory))), "made.token", "one");
        runner.start();
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Appends all of these in one transaction. */
    void append(List<? extends DomainEvent> events) {
        log.journal().record(events, EventMetadata.SYSTEM, List.of());
    }

    /** Waits until the model has taken in everything. */
    void catchUp() {
        await(() -> log.progress().positions().values().stream().allMatch(position -> position >= log.reader().head()));
    }

    /** Makes the model anew, up to the comparison with the live one. */
    Rebuild rebuild() {
        Rebuild ordered = orders.rebuild(RoleName.MODEL, 1, EventMetadata.SYSTEM);
        await(() -> List.of(Rebuild.State.VERIFIED, Rebuild.State.FAILED)
                .contains(rebuilds.require(RoleName.MODEL, ordered.id()).state()));
        return rebuilds.require(RoleName.MODEL, ordered.id());
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().pollInterval(Duration.ofMillis(20)).until(condition);
    }

    @Override
    public void close() {
        runner.stop();
    }
}
