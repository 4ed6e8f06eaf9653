package io.keystory.query.support;

import io.keystory.platform.PlatformConfiguration;
import io.keystory.platform.security.AccountToken;
import io.keystory.platform.security.AccountTokens;
import io.keystory.query.QueryServiceConfiguration;
import io.keystory.store.EventLog;
import io.keystory.store.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The read side running for tests: a real server on a real database, started once. */
public final class TestQueryService {

    private static final TestQueryService INSTANCE = new TestQueryService();

    private final ConfigurableApplicationContext context;
    private final TestEvents events;
    private final TestTokens tokens;

    private TestQueryService() {
        context = new SpringApplicationBuilder(Application.class).run(
                "--spring.config.name=query-service",
                "--server.port=0",
                "--spring.datasource.url=" + TestPostgres.url(),
                "--keystory.data=" + Path.of("target", "data"));
        events = new TestEvents(context.getBean(EventLog.class));
        tokens = new TestTokens(events);
    }

    /** The running service. */
    public static TestQueryService running() {
        return INSTANCE;
    }

    public TestEvents events() {
        return events;
    }

    /** A bean of the service. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Waits until the read models have taken in everything that was appended. */
    public void catchUp() {
        long head = context.getBean(EventLog.class).reader().head();
        Progress progress = context.getBean(Progress.class);
        Awaitility.await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(5)).until(() ->
                progress.positions().values().stream().allMatch(position -> position >= head));
    }

    /** A caller with all permissions. */
    public TestClient administrator() {
        return new TestClient(port(), tokens.management("m-test", "all"));
    }

    /** A caller with a Management API token of this scope. */
    public TestClient withScope(String scope) {
        return new TestClient(port(), tokens.management("m-test", scope));
    }

    /** A caller without a token. */
    public TestClient anonymous() {
        return new TestClient(port(), null);
    }

    /** A caller with an opaque token that stands for {@code account}. */
    public TestClient account(String token, AccountToken account) {
        context.getBean(KnownTokens.class).tokens.put(token, account);
        return new TestClient(port(), token);
    }

    private int port() {
        return Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({PlatformConfiguration.class, QueryServiceConfiguration.class})
    static class Application {

        @Bean
        @Primary
        KnownTokens knownTokens() {
            return new KnownTokens();
        }
    }

    /** The opaque tokens that tests made up; issuing them is another service's work. */
    static final class KnownTokens implements AccountTokens {

        private final Map<String, AccountToken> tokens = new ConcurrentHashMap<>();

        @Override
        public Optional<AccountToken> find(String token) {
            return Optional.ofNullable(tokens.get(token));
        }
    }
}
