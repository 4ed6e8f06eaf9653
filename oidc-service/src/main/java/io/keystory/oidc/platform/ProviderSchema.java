package io.keystory.oidc.platform;

import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewStore;
import io.keystory.store.database.Schema;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The schema {@code oidc}, brought up to date when it is opened. */
public final class ProviderSchema {

    public static final Schema SCHEMA = new Schema(List.of("oidc"), "db/oidc");

    private final DataSource dataSource;

    private ProviderSchema(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    static ProviderSchema open(DataSource dataSource) {
        SCHEMA.migrate(dataSource);
        return new ProviderSchema(dataSource);
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** The stored views of a model whose table is in this schema. */
    public <V> ViewStore<V> views(ViewModel<V> model) {
        return new ViewStore<>(model, new JdbcTemplate(dataSource));
    }
}
