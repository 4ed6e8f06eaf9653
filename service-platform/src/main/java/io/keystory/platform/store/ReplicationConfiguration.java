package io.keystory.platform.store;

import io.keystory.store.peer.Replication;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For a process that shares the log with others: imported by the services as processes of their own. */
@Configuration(proxyBeanMethods = false)
public class ReplicationConfiguration {

    /** What such a process starts with: a name of its own, since two of the same name would do the same work. */
    public static final Map<String, Object> DEFAULTS = Map.of("keystory.node", "${HOSTNAME:local}-${server.port}");

    @Bean
    public Replication replication(DataSource dataSource) {
        return Replication.of(dataSource);
    }
}
