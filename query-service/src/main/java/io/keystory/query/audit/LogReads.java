package io.keystory.query.audit;

import io.keystory.platform.projection.Projection;
import io.keystory.query.platform.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read model of the audit log and what is answered from it. */
@Configuration(proxyBeanMethods = false)
@Import({LogQueries.class, ActiveUsers.class, HookCalls.class, LogReadings.class, LogController.class})
public class LogReads {

    /** The read model's name. */
    public static final String MODEL = "log";

    @Bean
    @ReadModel
    public Projection logProjection(JdbcTemplate jdbc) {
        return new LogProjection(jdbc);
    }
}
