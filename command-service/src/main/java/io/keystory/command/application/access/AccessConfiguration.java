package io.keystory.command.application.access;

import io.keystory.store.Streams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Who may use an application. */
@Configuration(proxyBeanMethods = false)
@Import(AccessControlController.class)
public class AccessConfiguration {

    @Bean
    AccessRuleTargets accessRuleTargets(Streams streams) {
        return new AccessRuleTargets(streams);
    }
}
