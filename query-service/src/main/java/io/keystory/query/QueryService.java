package io.keystory.query;

import io.keystory.platform.PlatformConfiguration;
import io.keystory.platform.start.KeystoryApplication;
import io.keystory.platform.store.ReplicationConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The read side as a process of its own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({PlatformConfiguration.class, ReplicationConfiguration.class, QueryServiceConfiguration.class})
public class QueryService {

    private static final int PORT = 3012;

    public static void main(String[] arguments) {
        KeystoryApplication.run(QueryProcess.class, PORT, ReplicationConfiguration.DEFAULTS, arguments);
    }
}
