package io.keystory.command.administrator;

import io.keystory.store.Claims;
import io.keystory.store.Streams;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Administrators. */
@Configuration(proxyBeanMethods = false)
public class AdministratorConfiguration {

    @Bean
    LastAdministrator lastAdministrator(Claims claims, Streams streams, DataSource dataSource) {
        return new LastAdministrator(claims, streams, dataSource);
    }
}
