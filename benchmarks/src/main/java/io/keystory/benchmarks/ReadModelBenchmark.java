package io.keystory.benchmarks;

import com.nimbusds.jose.JOSEException;
import com.zaxxer.hikari.HikariDataSource;
import io.keystory.benchmarks.log.ProcessorTime;
import io.keystory.events.EventCatalogue;
import io.keystory.events.application.ApplicationEvent.ApplicationDeleted;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.platform.EventMetadata;
import io.keystory.platform.projection.operation.ProjectionOrders;
import io.keystory.platform.projection.rebuild.Rebuild;
import io.keystory.platform.projection.rebuild.Rebuild.State;
import io.keystory.platform.projection.rebuild.Rebuilds;
import io.keystory.platform.start.KeystoryApplication;
import io.keystory.query.QueryService;
import io.keystory.store.EventLog;
import io.keystory.store.progress.Progress;
import io.keystory.store.read.LogReader;
import io.keystory.store.vault.KeyEncryptionKey;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How fast the read model of users is rebuilt from a log of millions, how fast it is read, how soon it shows what commands
 * do, and how fast it catches up live:
 * {@code ./benchmarks/read-models [million events [rebuild] [read] [see] [catch-up]]}.
 */
public final class ReadModelBenchmark {

    private static final int CATCH_UP = 300_000;
    private static final long GLANCE_NANOS = 10_000_000;
    private static final byte[] KEY = new byte[32];

    private final EmbeddedPostgres server;
    private final long postmaster;
    private final String url;
    private final ManagementKey key = new ManagementKey();

    private ReadModelBenchmark(EmbeddedPostgres server) throws SQLException, JOSEException {
        this.server = server;
        this.postmaster = ProcessorTime.postmaster(server.getPostgresDatabase());
        this.url = server.getJdbcUrl("postgres", "postgres");
    }

    /** @param arguments how many million events, and which parts follow the builds; all when none is named */
    public static void main(String[] arguments) throws Exception {
        double millions = arguments.length == 0 ? 5 : Double.parseDouble(arguments[0]);
        List<String> parts = arguments.length < 2 ? List.of("rebuild", "read", "see", "catch-up")
                : List.of(arguments).subList(1, arguments.length);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "256MB").setServerConfig("max_wal_size", "4GB")
                .setServerConfig("min_wal_size", "2GB")
                .setServerConfig("random_page_cost", "1.1").setServerConfig("jit", "off")
                .setServerConfig("max_parallel_workers_per_gather", "0").start()) {
            new ReadModelBenchmark(server).run((int) (millions * 1_000_000 / LogFiller.EVENTS_EACH), parts);
        }
    }

    private void run(int users, List<String> parts) throws Exception {
        try (ConfigurableApplicationContext empty = service()) {
            awaitHead(empty);
        }
        fill(users);
        places("true", 0);
        try (ConfigurableApplicationContext service = service()) {
            rebuild(service, "the first build");
            if (parts.contains("rebuild")) {
                rebuild(service, "a rebuild");
            }
            if (parts.contains("read")) {
                new UserReads(service.getEnvironment().getProperty("local.server.port", Integer.class), key.token(),
                        users).measure();
            }
            if (parts.contains("see")) {
                new UserVisibility(service.getBean(EventLog.class), service.getBean(Progress.class),
                        service.getBean(JdbcTemplate.class), postmaster).measure();
            }
        }
        if (parts.contains("catch-up")) {
            places("processor_name like 'user@%'", CATCH_UP);
            try (ConfigurableApplicationContext service = service()) {
                catchUp(service);
            }
        }
        System.exit(0);
    }

    private void fill(int users) throws Exception {
        Stopwatch time = new Stopwatch(postmaster);
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(url);
            pool.setUsername("postgres");
            KeyEncryptionKey kek = new KeyEncryptionKey(KEY);
            try (EventLog log = EventLog.open(pool, kek, EventCatalogue.types())) {
                log.journal().record(List.of(new ApplicationDeleted(new ApplicationId("none")), key.event()),
                        EventMetadata.SYSTEM, List.of());
                new LogFiller(pool, kek, log.reader().head() + 1).fill(users);
            }
        }
        time.print("filling the log", (long) users * LogFiller.EVENTS_EACH);
    }

    /** Puts processors so far behind the head of the log. */
    private void places(String which, long behind) throws Exception {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    update read.token set owner = null, token = convert_to(
                      '{"globalIndex":' || (select position - %d from log.head) || '}', 'UTF8')
                    where owner is distinct from 'replaced' and %s""".formatted(behind, which));
        }
    }

    private ConfigurableApplicationContext service() {
        return KeystoryApplication.start(QueryService.class, 0, Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", "postgres",
                "spring.main.register-shutdown-hook", "false",
                "logging.level.root", "warn",
                "keystory.key-encryption-key", Base64.getEncoder().encodeToString(KEY),
                "keystory.data", "target/benchmark"));
    }

    private void rebuild(ConfigurableApplicationContext service, String what) {
        ProjectionOrders orders = service.getBean(ProjectionOrders.class);
        long head = service.getBean(LogReader.class).head();
        Stopwatch time = new Stopwatch(postmaster);
        Rebuild rebuild = orders.rebuild("user", 1, EventMetadata.SYSTEM);
        await(service, rebuild, State.CATCHING_UP);
        time.print(what + ", made in bulk", head);
        Rebuild verified = await(service, rebuild, State.VERIFIED);
        time.print(what + ", with indexes, caught up and compared", head);
        System.out.printf("  %d rows differ, as listed%n", verified.differences().size());
        orders.switchTo(verified, EventMetadata.SYSTEM);
        await(service, rebuild, State.SWITCHED);
        System.out.printf("  %d users, heap at most %d MB%n", service.getBean(JdbcTemplate.class)
                .queryForObject("select count(*) from read.user", Long.class), Runtime.getRuntime().maxMemory() >> 20);
    }

    private static Rebuild await(ConfigurableApplicationContext service, Rebuild rebuild, State state) {
        Rebuilds rebuilds = service.getBean(Rebuilds.class);
        Supplier<Rebuild> now = () -> rebuilds.find(rebuild.model(), rebuild.id()).orElseThrow();
        until(() -> hasReached(now.get(), state));
        return now.get();
    }

    private static boolean hasReached(Rebuild now, State state) {
        if (now.state() == State.FAILED) {
            throw new IllegalStateException(now.cause());
        }
        return now.state().ordinal() >= state.ordinal() && now.state() != State.PAUSED;
    }

    private void catchUp(ConfigurableApplicationContext service) {
        JdbcTemplate jdbc = service.getBean(JdbcTemplate.class);
        long last = lastOfUsers(jdbc);
        Stopwatch time = new Stopwatch(postmaster);
        long position = place(jdbc);
        until(() -> place(jdbc) >= last);
        time.print("catching up live, since the start was over", last - position);
    }

    /** What the model ignores at the end of the log leaves no place behind for some seconds. */
    private static long lastOfUsers(JdbcTemplate jdbc) {
        return jdbc.queryForObject(
                "select max(position) from log.event where type like 'user.%'", Long.class);
    }

    /** What is stored together with what the model has made. */
    private static long place(JdbcTemplate jdbc) {
        return jdbc.queryForObject("""
                select (convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint from read.token
                where processor_name like 'user@%' and owner is distinct from 'replaced'""", Long.class);
    }

    private static void awaitHead(ConfigurableApplicationContext service) {
        long head = service.getBean(LogReader.class).head();
        Progress progress = service.getBean(Progress.class);
        until(() -> progress.positions().getOrDefault("user", 0L) >= head);
    }

    private static void until(BooleanSupplier reached) {
        while (!reached.getAsBoolean()) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }
}
