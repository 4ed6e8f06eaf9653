package io.keystory.standalone;

import io.keystory.command.CommandServiceConfiguration;
import io.keystory.oidc.OidcServiceConfiguration;
import io.keystory.platform.PlatformConfiguration;
import io.keystory.platform.start.Failure;
import io.keystory.platform.start.KeystoryApplication;
import io.keystory.platform.start.UnsupportedSettings;
import io.keystory.query.QueryServiceConfiguration;
import io.keystory.standalone.operations.Operations;
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

    /**
     * Runs the product, with {@code admin link} prints a fresh set-up link, or carries out a command of an operator. What
     * cannot succeed ends with one line that says what to do.
     */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            obey(arguments);
        } catch (RuntimeException e) {
            Failure.tell(e);
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
            KeystoryApplication.startQuietly(Keystory.class, PORT, Map.of(), arguments);
        }
    }
}
