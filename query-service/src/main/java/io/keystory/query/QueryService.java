package io.keystory.query;

import io.keystory.platform.PlatformConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The read side as a process of its own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({PlatformConfiguration.class, QueryServiceConfiguration.class})
public class QueryService {

    public static void main(String[] arguments) {
        System.setProperty("spring.config.name", "query-service");
        SpringApplication.run(QueryService.class, arguments);
    }
}
