package io.keystory.standalone;

import com.zaxxer.hikari.HikariDataSource;
import io.keystory.platform.KeystorySettings;
import io.keystory.standalone.postgres.EmbeddedPostgres;
import io.keystory.standalone.postgres.EmbeddedPostgresSettings;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database that the product brings along, unless {@code KEYSTORY_DB_URL} names another one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${KEYSTORY_DB_URL:}'.isEmpty()")
class DatabaseConfiguration {

    private static final int CONNECTIONS = 24;
    private static final int IDLE = 4;
    private static final long PATIENCE_MILLIS = 5000;

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(KeystorySettings settings) {
        return EmbeddedPostgres.start(EmbeddedPostgresSettings.in(Path.of(settings.data())));
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(EmbeddedPostgres postgres) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("keystory");
        pool.setJdbcUrl(postgres.url());
        pool.setUsername(postgres.username());
        pool.setPassword(postgres.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(IDLE);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("prepareThreshold", "2");
        return pool;
    }
}
