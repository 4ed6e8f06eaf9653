package io.keystory.query.platform;

import io.keystory.platform.KeystorySettings;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.live.ProjectionPlatform;
import io.keystory.platform.projection.live.ProjectionRunner;
import io.keystory.query.platform.list.Documents;
import io.keystory.query.platform.past.ErasedPersons;
import io.keystory.query.platform.past.Moments;
import io.keystory.query.platform.past.OtherStreams;
import io.keystory.query.platform.past.Past;
import io.keystory.query.platform.place.PlaceConfiguration;
import io.keystory.store.EventLog;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The schema, the processors that fill it, and how it is answered from. */
@Configuration(proxyBeanMethods = false)
@Import({ReadWeb.class, Moments.class, FieldSelection.class, PlaceConfiguration.class})
public class ReadPlatform {

    @Bean
    public ReadSchema readSchema(DataSource dataSource) {
        return ReadSchema.open(dataSource);
    }

    @Bean
    public ProjectionRunner readProjections(@ReadModel List<Projection> projections, ReadSchema schema,
            ProjectionPlatform platform, KeystorySettings settings) {
        return new ProjectionRunner(projections, platform, "read.token", settings.node());
    }

    @Bean
    public Past past(@ReadModel List<Projection> projections, List<OtherStreams> others, EventLog log) {
        return new Past(projections, others, log);
    }

    @Bean
    public ErasedPersons erasedPersons(EventLog log) {
        return new ErasedPersons(log.keys(), log.reader());
    }

    @Bean
    public Documents documents(JdbcTemplate jdbc, Past past, PlatformTransactionManager transactions) {
        return new Documents(jdbc, past, transactions);
    }
}
