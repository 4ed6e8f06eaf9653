package io.keystory.oidc.support;

import io.keystory.oidc.OidcServiceConfiguration;
import io.keystory.platform.PlatformConfiguration;
import io.keystory.platform.RequestContext;
import io.keystory.platform.command.Commands;
import io.keystory.platform.start.KeystoryApplication;
import io.keystory.store.EmbeddedServer;
import io.keystory.store.EventLog;
import io.keystory.store.Streams;
import io.keystory.store.database.StatementCounter;
import io.keystory.store.progress.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The provider running for tests: a real server on a real database. */
public final class TestProvider implements AutoCloseable {

    private static final AtomicInteger OTHERS = new AtomicInteger();
    private static final String DATABASE = EmbeddedServer.newDatabase();
    private static final TestProvider INSTANCE = new TestProvider(DATABASE);

    private final ConfigurableApplicationContext context;

    private TestProvider(String database, String... arguments) {
        context = KeystoryApplication.start(Application.class, 0, Map.of(
                "spring.main.register-shutdown-hook", "false",
                "spring.datasource.url", database,
                // Other tests take their time as well.
                "keystory.script.time-limit", "5s",
                "keystory.data", Path.of("target", "data").toString(),
                "keystory.frontends", Path.of("src", "test", "resources", "frontends").toString()), arguments);
    }

    /** The provider that all tests share. */
    public static TestProvider running() {
        return INSTANCE;
    }

    /** Another process on the same database, as after a restart; the first goes on, so this one has a name of its own. */
    public static TestProvider another(String... arguments) {
        return new TestProvider(DATABASE, Stream.concat(
                Stream.of("--keystory.node=another-" + OTHERS.incrementAndGet()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    /** A provider on an empty database of its own, for tests whose events would be in the way of others. */
    public static TestProvider alone(String... arguments) {
        return new TestProvider(EmbeddedServer.newDatabase(), arguments);
    }

    /** A bean of the service. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** All beans of a type. */
    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    public TestEvents events() {
        return bean(TestEvents.class);
    }

    public TestClock clock() {
        return bean(TestClock.class);
    }

    public StatementCounter statements() {
        return bean(StatementCounter.class);
    }

    public Calls calls() {
        return new Calls(Integer.parseInt(context.getEnvironment().getProperty("local.server.port")));
    }

    /** Waits until the read models have taken in everything that was appended. */
    public void catchUp() {
        long head = bean(EventLog.class).reader().head();
        Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() ->
                bean(Progress.class).positions().values().stream().allMatch(position -> position >= head));
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({PlatformConfiguration.class, OidcServiceConfiguration.class})
    static class Application {

        @Bean
        static StatementCounter statementCounter() {
            return new StatementCounter(() -> RequestContext.current().isPresent());
        }

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        @Primary
        SwitchedFlow switchedFlow() {
            return new SwitchedFlow();
        }

        @Bean
        TestEvents testEvents(EventLog log) {
            return new TestEvents(log);
        }

        @Bean
        Commands commands(Streams streams, TestEvents events) {
            return new TestCommands(streams, events);
        }
    }
}
