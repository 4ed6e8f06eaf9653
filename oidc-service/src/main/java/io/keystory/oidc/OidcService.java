package io.keystory.oidc;

import io.keystory.platform.PlatformConfiguration;
import io.keystory.platform.command.RemoteCommandsConfiguration;
import io.keystory.platform.start.KeystoryApplication;
import io.keystory.platform.store.ReplicationConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The OpenID Provider as a process of its own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    PlatformConfiguration.class, ReplicationConfiguration.class, RemoteCommandsConfiguration.class, OidcServiceConfiguration.class
})
public class OidcService {

    private static final int PORT = 3013;

    public static void main(String[] arguments) {
        KeystoryApplication.run(OidcService.class, PORT, ReplicationConfiguration.DEFAULTS, arguments);
    }
}
