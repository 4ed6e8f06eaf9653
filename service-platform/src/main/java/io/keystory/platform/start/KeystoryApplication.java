package io.keystory.platform.start;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Starts a process of Keystory with the settings that all of them share. */
public final class KeystoryApplication {

    private static final String LEVEL = "logging.level.org.springframework.boot.";

    /** What the framework says of a failed start, it also throws: said once, by {@link Failure}, it can be one line. */
    private static final Map<String, Object> FAILURES_ARE_TOLD_ONCE = Map.of(
            LEVEL + "SpringApplication", "off", LEVEL + "web", "error",
            LEVEL + "tomcat", "off", LEVEL + "diagnostics", "off");

    private KeystoryApplication() {}

    /**
     * Starts the application that {@code configuration} describes, on {@code port} unless {@code KEYSTORY_PORT} says
     * otherwise. {@code KEYSTORY_DB_URL}, {@code KEYSTORY_DB_USERNAME} and {@code KEYSTORY_DB_PASSWORD} name the
     * database; every setting can also be given as the path of a file in a variable that ends in {@code _FILE}. A setting
     * that cannot be right is an OperationRefused.
     */
    public static ConfigurableApplicationContext start(
            Class<?> configuration, int port, Map<String, Object> more, String... arguments) {
        StartSettings.check(environment()::getProperty);
        SpringApplication application = new SpringApplication(configuration);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(defaults(port, more));
        return application.run(arguments);
    }

    /** The same for a main method, which tells with {@link Failure} what was thrown. */
    public static void startQuietly(Class<?> configuration, int port, Map<String, Object> more, String... arguments) {
        Map<String, Object> settings = new LinkedHashMap<>(FAILURES_ARE_TOLD_ONCE);
        settings.putAll(more);
        start(configuration, port, settings, arguments);
    }

    /** The same for that of a service in a process of its own; what cannot succeed ends with one line that says what to do. */
    public static void run(Class<?> configuration, int port, Map<String, Object> more, String... arguments) {
        try {
            UnsupportedSettings.refuse();
            StartSettings.requireDatabase(environment()::getProperty);
            startQuietly(configuration, port, more, arguments);
        } catch (RuntimeException e) {
            Failure.tell(e);
            System.exit(1);
        }
    }

    /** The settings of a command that starts no application: the environment, and what it names files for. */
    public static ConfigurableEnvironment environment() {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addLast(new MapPropertySource("files", SecretFiles.read(System.getenv())));
        return environment;
    }

    private static Map<String, Object> defaults(int port, Map<String, Object> more) {
        Map<String, Object> defaults = new LinkedHashMap<>();
        defaults.put("server.port", "${KEYSTORY_PORT:" + port + "}");
        defaults.put("server.shutdown", "graceful");
        defaults.put("spring.lifecycle.timeout-per-shutdown-phase", "10s");
        defaults.put("server.max-http-request-header-size", "32KB");
        defaults.put("server.tomcat.max-http-response-header-size", "32KB");
        defaults.put("server.tomcat.max-swallow-size", "2MB");
        defaults.put("spring.servlet.multipart.max-file-size", "8MB");
        defaults.put("spring.servlet.multipart.max-request-size", "9MB");
        defaults.put("spring.threads.virtual.enabled", "true");
        defaults.put("spring.main.lazy-initialization", "false");
        defaults.put("spring.jmx.enabled", "false");
        defaults.put("spring.mvc.formcontent.filter.enabled", "false");
        defaults.put("spring.mvc.log-resolved-exception", "false");
        defaults.put("spring.web.resources.add-mappings", "false");
        defaults.put("spring.flyway.enabled", "false");
        defaults.put("spring.datasource.url", "${KEYSTORY_DB_URL:}");
        defaults.put("spring.datasource.username", "${KEYSTORY_DB_USERNAME:}");
        defaults.put("spring.datasource.password", "${KEYSTORY_DB_PASSWORD:}");
        defaults.put("spring.datasource.hikari.maximum-pool-size", "16");
        defaults.put("spring.datasource.hikari.minimum-idle", "4");
        defaults.put("spring.datasource.hikari.connection-timeout", "5000");
        defaults.put("spring.datasource.hikari.data-source-properties.reWriteBatchedInserts", "true");
        defaults.put("spring.datasource.hikari.data-source-properties.prepareThreshold", "2");
        defaults.put("springdoc.api-docs.path", "/api/swagger.json");
        defaults.put("springdoc.paths-to-match", "/api/**");
        defaults.put("springdoc.writer-with-order-by-keys", "true");
        defaults.put("springdoc.writer-with-default-pretty-printer", "true");
        defaults.put("springdoc.swagger-ui.path", "/api/docs");
        defaults.put("logging.structured.format.console", "${KEYSTORY_LOG_FORMAT:}");
        defaults.put("logging.level.root", "warn");
        defaults.put("logging.level.io.keystory", "info");
        defaults.put("logging.level.org.springdoc.core.events", "error");
        defaults.putAll(SecretFiles.read(System.getenv()));
        defaults.putAll(more);
        return defaults;
    }
}
