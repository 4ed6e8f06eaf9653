package io.keystory.standalone;

import io.keystory.edge.EdgeSettings;
import io.keystory.edge.servlet.EdgeFilter;
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
                new FilterRegistrationBean<>(new EdgeFilter(EdgeSettings.from(environment::getProperty)));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setAsyncSupported(true);
        return registration;
    }
}
