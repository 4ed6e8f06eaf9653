package io.keystory.standalone;

import io.keystory.edge.EdgeSettings;
import io.keystory.edge.servlet.EdgeFilter;
import io.keystory.store.database.OperationRefused;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** The edge's own rules, in front of the services of this process. */
@Configuration(proxyBeanMethods = false)
class FrontDoorConfiguration {

    @Bean
    FilterRegistrationBean<EdgeFilter> edgeFilter(Environment environment) {
        FilterRegistrationBean<EdgeFilter> registration =
                new FilterRegistrationBean<>(new EdgeFilter(settings(environment)));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setAsyncSupported(true);
        return registration;
    }

    private static EdgeSettings settings(Environment environment) {
        try {
            return EdgeSettings.from(environment::getProperty);
        } catch (IllegalArgumentException e) {
            throw new OperationRefused(e.getMessage());
        }
    }
}
