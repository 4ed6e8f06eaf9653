package io.keystory.standalone;

import io.keystory.command.CommandServiceConfiguration;
import io.keystory.oidc.OidcServiceConfiguration;
import io.keystory.platform.PlatformConfiguration;
import io.keystory.platform.start.KeystoryApplication;
import io.keystory.platform.start.UnsupportedSettings;
import io.keystory.query.QueryServiceConfiguration;
import io.keystory.standalone.operations.Operations;
import io.keystory.standalone.postgres.StartRefused;
import io.keystory.store.database.OperationRefused;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Everything in one process: the default way to run. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    DatabaseConfiguration.class, PlatformConfiguration.class, CommandServiceConfiguration.class,
    QueryServiceConfiguration.class, OidcServiceConfiguration.class, FrontDoorConfiguration.class
})
public class Keystory {

    private static final int PORT = 3001;
    private static final String LEVEL = "logging.level.org.springframework.boot.";

    /** What the framework says of a failed start, it also throws: said once, here, it can be one line. */
    private static final Map<String, Object> FAILURES_ARE_TOLD_ONCE = Map.of(
            LEVEL + "SpringApplication", "off", LEVEL + "web", "error",
            LEVEL + "tomcat", "off", LEVEL + "diagnostics", "off");

    /**
     * Runs the product, with {@code admin link} prints a fresh set-up link, or carries out a command of an operator. What
     * cannot succeed ends with one line that says what to do.
     */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            obey(arguments);
        } catch (RuntimeException e) {
            tell(Failure.explain(e));
            System.exit(1);
        }
    }

    private static void obey(String[] arguments) throws InterruptedException {
        UnsupportedSettings.refuse();
        if (List.of(arguments).equals(List.of("admin", "link"))) {
            AdminCommand.printLink();
        } else if (arguments.length > 0 && arguments[0].equals("projections")) {
            ProjectionsCommand.run(List.of(arguments).subList(1, arguments.length));
        } else if (Operations.know(arguments)) {
            Operations.run(List.of(arguments));
        } else {
            KeystoryApplication.start(Keystory.class, PORT, FAILURES_ARE_TOLD_ONCE, arguments);
        }
    }

    private static void tell(RuntimeException failure) {
        if (failure instanceof StartRefused || failure instanceof CommandRefused || failure instanceof OperationRefused) {
            System.err.println(failure.getMessage());
        } else {
            failure.printStackTrace();
        }
    }
}
