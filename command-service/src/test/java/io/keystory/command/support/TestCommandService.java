package io.keystory.command.support;

import io.keystory.command.CommandServiceConfiguration;
import io.keystory.command.seed.FirstKeys;
import io.keystory.command.signingkey.KeyGenerator;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.InteractionCommand.StartInteraction;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.SigningKeyCommand.NewKey;
import io.keystory.platform.Ids;
import io.keystory.platform.PlatformConfiguration;
import io.keystory.platform.Recurring;
import io.keystory.platform.command.Commands;
import io.keystory.platform.interaction.InteractionCookie;
import io.keystory.platform.start.KeystoryApplication;
import io.keystory.store.EmbeddedServer;
import io.keystory.store.EventLog;
import io.keystory.store.database.StatementCounter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;

/** The command service running for tests: a real server on a real database. */
public final class TestCommandService implements AutoCloseable {

    private static final TestCommandService SHARED = start(EmbeddedServer.newDatabase());

    private final ConfigurableApplicationContext context;
    private final TestTokens tokens;

    private TestCommandService(ConfigurableApplicationContext context) {
        this.context = context;
        this.tokens = new TestTokens(context.getBean(EventLog.class));
        // Tests that count events say themselves when interactions are abandoned.
        context.getBean("abandonedInteractions", Recurring.class).stop();
    }

    /** The service that all tests share; started once. */
    public static TestCommandService running() {
        return SHARED;
    }

    /**
     * The one that tests share that change connectors or the sign-in experience: for each class there are no connectors
     * and the sign-in experience is as at first. All else is as others left it, such as users, identities of users at a
     * target, and the account centre.
     */
    public static TestCommandService renewed() {
        return RenewedService.renewed();
    }

    /**
     * A service of one's own on a database; {@code settings} as {@code name=value}. Scripts have more time than in the
     * product, since other tests take theirs, and where names are asked for nobody answers.
     */
    public static TestCommandService start(String databaseUrl, String... settings) {
        try {
            List<String> arguments = new ArrayList<>(List.of(
                    "--spring.datasource.url=" + databaseUrl,
                    "--keystory.key-encryption-key=" + EmbeddedServer.KEY,
                    "--keystory.password.breach-range-url=",
                    "--keystory.script.time-limit=5s",
                    "--keystory.domain.name-servers=127.0.0.1:9",
                    "--keystory.domain.timeout=10ms",
                    "--keystory.data=" + Files.createTempDirectory("keystory-test")));
            for (String setting : settings) {
                arguments.add("--" + setting);
            }
            return new TestCommandService(KeystoryApplication.start(Application.class, 0,
                    Map.of("spring.main.register-shutdown-hook", "false"), arguments.toArray(String[]::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bean of the service. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The bean of that name. */
    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** The position of the last event. */
    public long head() {
        return bean(EventLog.class).reader().head();
    }

    /** The events behind a position, oldest first. */
    public List<DomainEvent> after(long position) {
        return bean(EventLog.class).reader().after(position, 1000).stream().map(Recorded::event).toList();
    }

    /** The cookie of a browser that the demo application has just sent here. */
    public String interaction() {
        InteractionId id = new InteractionId(Ids.next());
        bean(Commands.class).send(new StartInteraction(id, new ApplicationId("demo-app"),
                new AuthorizationRequest("https://a.example/cb", null, null, null, null, null, null, null, null, null,
                        null, null, null, null, null), null, Instant.now().plusSeconds(3600)));
        return InteractionCookie.NAME + "="
                + bean(InteractionCookie.class).with(new MockHttpServletRequest(), "demo-app", id);
    }

    /** A machine with all permissions. */
    public TestClient administrator() {
        return client(tokens.management("m-test", "m-test", "all"));
    }

    /** A person with all permissions. */
    public TestClient person(String userId) {
        return client(tokens.management(userId, "admin-console", "all"));
    }

    /** A machine with these scopes on the Management API. */
    public TestClient withScope(String scope) {
        return client(tokens.management("m-test", "m-test", scope));
    }

    /** A machine with all permissions on another API. */
    public TestClient withAudience(String audience) {
        return client(tokens.issue(audience, "m-test", "m-test", "all"));
    }

    /** A caller without a token. */
    public TestClient anonymous() {
        return client(null);
    }

    /** A caller with an opaque token of this user and these scopes. */
    public TestClient account(String userId, String... scopes) {
        return client(new AccountTokenRow(bean(JdbcTemplate.class), false).of(userId, scopes));
    }

    /** The same caller by an application of somebody else. */
    public TestClient ofOthers(String userId, String... scopes) {
        return client(new AccountTokenRow(bean(JdbcTemplate.class), true).of(userId, scopes));
    }

    private TestClient client(String token) {
        return new TestClient(Integer.parseInt(context.getEnvironment().getProperty("local.server.port")), token);
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({PlatformConfiguration.class, CommandServiceConfiguration.class})
    static class Application {

        private static final Map<KeyRingId, NewKey> FIRST_KEYS = new ConcurrentHashMap<>();

        /** All begin with the same keys, since a pair for RSA takes seconds to make. */
        @Bean
        @Primary
        static FirstKeys sameFirstKeys() {
            return ring -> FIRST_KEYS.computeIfAbsent(ring, new KeyGenerator()::generate);
        }

        @Bean
        static StatementCounter statementCounter() {
            return RequestStatements.counter();
        }
    }
}
