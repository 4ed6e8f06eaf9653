package io.keystory.command.resource;

import io.keystory.platform.command.Commands;
import io.keystory.store.Claims;
import io.keystory.store.Streams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** API resources and their scopes, and the part of the Management API that changes them. */
@Configuration(proxyBeanMethods = false)
@Import({ResourceController.class, ScopeController.class})
public class ResourceConfiguration {

    @Bean
    ResourceAnswers resourceAnswers(Streams streams) {
        return new ResourceAnswers(streams);
    }

    @Bean
    OneDefaultResource oneDefaultResource(Claims claims, Commands commands) {
        return new OneDefaultResource(claims, commands);
    }
}
