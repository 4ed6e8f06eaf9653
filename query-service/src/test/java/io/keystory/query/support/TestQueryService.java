package io.keystory.query.support;

import com.zaxxer.hikari.HikariDataSource;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.StreamId;
import io.keystory.platform.Ids;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.start.KeystoryApplication;
import io.keystory.platform.store.StoreConfiguration;
import io.keystory.platform.token.TokenDigest;
import io.keystory.query.QueryService;
import io.keystory.query.platform.place.TestPlaces;
import io.keystory.store.EmbeddedServer;
import io.keystory.store.EventLog;
import io.keystory.store.progress.Progress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read side running for tests: a real server on a real database, started once unless a test wants its own. */
public final class TestQueryService implements AutoCloseable {

    private static final TestQueryService INSTANCE = new TestQueryService(EmbeddedServer.newDatabase(), "keystory");

    private final ConfigurableApplicationContext context;
    private final TestEvents events;
    private final TestTokens tokens;

    private TestQueryService(String database, String node) {
        context = KeystoryApplication.start(QueryService.class, 0, Map.of(
                "spring.datasource.url", database,
                "spring.datasource.username", "postgres",
                "spring.main.register-shutdown-hook", "false",
                "keystory.data", "target/data",
                "keystory.event-heartbeat", "1s",
                "keystory.places.database", places().toString(),
                "keystory.node", node));
        events = new TestEvents(context.getBean(EventLog.class));
        tokens = new TestTokens(events);
    }

    private static Path places() {
        return new TestPlaces(6).city("203.0.113.0/24", "DE", "en", "Munich", "de", "München")
                .writeTo(Path.of("target", "places.mmdb"));
    }

    /** The running service. */
    public static TestQueryService running() {
        return INSTANCE;
    }

    /** An empty database, for processes of a test's own. */
    public static String newDatabase() {
        return EmbeddedServer.newDatabase();
    }

    /** One more process on a database, under this name. */
    public static TestQueryService start(String database, String node) {
        return new TestQueryService(database, node);
    }

    /** The process ends as it should. */
    @Override
    public void close() {
        context.close();
    }

    /** The process ends at once: nothing that it does reaches the database any more. */
    public void kill() throws SQLException {
        context.getBean(DataSource.class).unwrap(HikariDataSource.class).close();
        context.close();
    }

    public TestEvents events() {
        return events;
    }

    /** Appends an event as another release would that knows these types; answers its position. */
    public long appendByRelease(EventTypes types, DomainEvent event) throws InterruptedException {
        KeystorySettings settings = context.getBean(KeystorySettings.class);
        try (EventLog other = EventLog.open(
                context.getBean(DataSource.class), StoreConfiguration.keyOrNew(settings), types)) {
            return new TestEvents(other).append(event);
        }
    }

    /** A bean of the service. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** All beans of a type. */
    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** Waits until the read models have taken in everything that was appended. */
    public void catchUp() {
        long head = context.getBean(EventLog.class).reader().head();
        Progress progress = context.getBean(Progress.class);
        Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() ->
                progress.positions().values().stream().allMatch(position -> position >= head));
    }

    /** How many snapshots are kept of a stream. */
    public int snapshotsOf(StreamId stream) {
        return context.getBean(JdbcTemplate.class).queryForObject(
                "select count(*) from log.snapshot where stream = ?", Integer.class, stream.toString());
    }

    /** A caller with all permissions. */
    public TestClient administrator() {
        return new TestClient(port(), tokens.management("m-test", "all", TestTokens.LONG));
    }

    /** A caller with a Management API token of this scope. */
    public TestClient withScope(String scope) {
        return new TestClient(port(), tokens.management("m-test", scope, TestTokens.LONG));
    }

    /** The same of this application, for so long. */
    public TestClient application(String clientId, String scope, Duration lifetime) {
        return new TestClient(port(), tokens.management(clientId, scope, lifetime));
    }

    /** A caller with a token of this user for somebody's API. */
    public TestClient withToken(String userId, String resource) {
        return new TestClient(port(), tokens.resource(userId, resource));
    }

    /** A caller without a token. */
    public TestClient anonymous() {
        return new TestClient(port(), null);
    }

    /** A caller with an opaque token of this user and these scopes. */
    public TestClient account(String userId, String... scopes) {
        String token = Ids.nextSecret();
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        jdbc.update("""
                insert into token.grant_state (grant_id, user_id, client_id, session_id, expires_at)
                values (?, ?, 'account-center', 's', now() + interval '1 hour')""", token, userId);
        jdbc.update("""
                insert into token.access_token (digest, user_id, client_id, is_third_party, grant_id, session_id,
                  is_session_bound, scope, expires_at)
                values (?, ?, 'account-center', false, ?, 's', false, ?, now() + interval '1 hour')""",
                TokenDigest.of(token), userId, token, String.join(" ", scopes));
        return new TestClient(port(), token);
    }

    private int port() {
        return Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
    }
}
