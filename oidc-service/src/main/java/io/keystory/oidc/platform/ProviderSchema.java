package io.keystory.oidc.platform;

import io.keystory.platform.projection.ViewStore;
import io.keystory.platform.projection.ViewTable;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** The schema {@code oidc}, brought up to date when it is opened. */
public final class ProviderSchema {

    private final DataSource dataSource;

    private ProviderSchema(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    static ProviderSchema open(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas("oidc")
                .locations("classpath:db/oidc")
                .load()
                .migrate();
        return new ProviderSchema(dataSource);
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** The views that the table {@code oidc.<name>} keeps. */
    public <V> ViewStore<V> views(String name, Class<V> type) {
        return new ViewStore<>(new JdbcTemplate(dataSource), new ViewTable<>("oidc." + name, type, List.of()));
    }
}
