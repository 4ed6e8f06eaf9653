package io.keystory.command.session;

import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts of the Management and Account APIs that end sessions. */
@Configuration(proxyBeanMethods = false)
@Import({UserSessionsController.class, MySessionsController.class})
public class SessionApi {

    @Bean
    SessionRevocation sessionRevocation(Commands commands, Streams streams, Clock clock) {
        return new SessionRevocation(commands, streams, clock);
    }
}
