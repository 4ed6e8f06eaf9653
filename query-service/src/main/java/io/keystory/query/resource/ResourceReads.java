package io.keystory.query.resource;

import io.keystory.events.resource.ResourceEvent;
import io.keystory.events.resource.ResourceFold;
import io.keystory.events.resource.ResourceView;
import io.keystory.events.resource.ScopeView;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.platform.projection.ViewStore;
import io.keystory.platform.projection.ViewTable;
import io.keystory.platform.projection.ViewTable.Column;
import io.keystory.query.platform.PartsProjection;
import io.keystory.query.platform.PartsProjection.Parts;
import io.keystory.query.platform.ReadModel;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The read model of API resources with their scopes, and what is answered from it. */
@Configuration(proxyBeanMethods = false)
@Import(ResourceController.class)
public class ResourceReads {

    /** The read model's name. */
    public static final String MODEL = "resource";

    private static final JsonMapper WIRE = JsonMapper.builder().build();

    private static final ViewTable<ResourceView> RESOURCES =
            new ViewTable<>("read.resource", ResourceView.class, List.of(
                    new Column<>("name", "text", ResourceView::name),
                    new Column<>("indicator", "text", ResourceView::indicator)));

    private static final Parts<ResourceView, ScopeView> SCOPES =
            new Parts<>("read.scope", "resource_id", ResourceView::scopes, List.of(
                    new Column<>("id", "text", ScopeView::id),
                    new Column<>("resource_id", "text", ScopeView::resourceId),
                    new Column<>("name", "text", ScopeView::name),
                    new Column<>("description", "text", ScopeView::description),
                    new Column<>("created_at", "bigint", ScopeView::createdAt),
                    new Column<>("doc", "text", WIRE::writeValueAsString)));

    @Bean
    @ReadModel
    public Projection resourceProjection(JdbcTemplate jdbc) {
        ViewStore<ResourceView> store = new ViewStore<>(jdbc, RESOURCES);
        return new PartsProjection<>(
                ViewProjection.of(MODEL, ResourceEvent.class, new ResourceFold(), store), store, SCOPES, jdbc);
    }
}
