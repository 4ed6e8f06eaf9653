package io.keystory.command;

import io.keystory.platform.PlatformConfiguration;
import io.keystory.platform.command.CommandEndpoint;
import io.keystory.platform.start.KeystoryApplication;
import io.keystory.platform.store.ReplicationConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The command service as a process of its own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    PlatformConfiguration.class, ReplicationConfiguration.class, CommandServiceConfiguration.class, CommandEndpoint.class
})
public class CommandService {

    private static final int PORT = 3011;

    public static void main(String[] arguments) {
        KeystoryApplication.run(CommandService.class, PORT, ReplicationConfiguration.DEFAULTS, arguments);
    }
}
