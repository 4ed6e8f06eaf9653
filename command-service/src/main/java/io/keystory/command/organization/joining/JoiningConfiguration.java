package io.keystory.command.organization.joining;

import io.keystory.store.Claims;
import io.keystory.store.Streams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** How people come into organizations by themselves. */
@Configuration(proxyBeanMethods = false)
@Import({OrganizationJoiningController.class, SsoJoiningController.class})
public class JoiningConfiguration {

    @Bean
    JoiningByEmail joiningByEmail(Claims claims, Streams streams) {
        return new JoiningByEmail(claims, streams);
    }

    @Bean
    JoiningBySso joiningBySso(Claims claims, Streams streams) {
        return new JoiningBySso(claims, streams);
    }
}
