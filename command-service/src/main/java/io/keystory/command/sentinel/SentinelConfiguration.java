package io.keystory.command.sentinel;

import io.keystory.platform.Sweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What is counted of attempts, and the part of the Management API that forgets it. */
@Configuration(proxyBeanMethods = false)
@Import({SharedAttempts.class, SendLimits.class, SentinelController.class})
public class SentinelConfiguration {

    @Bean
    Sweep attemptSweep(SharedAttempts attempts) {
        return new Sweep("attempt-sweep", attempts::forget);
    }
}
