package io.keystory.platform.store;

import io.keystory.store.Replication;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For a process that shares the log with others: imported by the services as processes of their own. */
@Configuration(proxyBeanMethods = false)
public class ReplicationConfiguration {

    @Bean
    public Replication replication(DataSource dataSource) {
        return Replication.of(dataSource);
    }
}
