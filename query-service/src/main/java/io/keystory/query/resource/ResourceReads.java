package io.keystory.query.resource;

import io.keystory.events.resource.ResourceEvent;
import io.keystory.events.resource.ResourceFold;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ResourceView;
import io.keystory.events.resource.ScopeView;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.ViewModel.Column;
import io.keystory.platform.projection.ViewModel.Parts;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.platform.projection.ViewStore;
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

    private static final Parts<ResourceView, ScopeView> SCOPES =
            new Parts<>("read.scope", "resource_id", ResourceView::scopes, List.of(
                    new Column<>("id", "text", ScopeView::id),
                    new Column<>("resource_id", "text", ScopeView::resourceId),
                    new Column<>("name", "text", ScopeView::name),
                    new Column<>("description", "text", ScopeView::description),
                    new Column<>("created_at", "bigint", ScopeView::createdAt),
                    new Column<>("doc", "text", WIRE::writeValueAsString)));

    private static final ViewModel<ResourceView> VIEWS =
            ViewModel.of(MODEL, "read.resource", ResourceView.class, ResourceEvent.class, new ResourceFold())
                    .column("name", "text", ResourceView::name)
                    .column("indicator", "text", ResourceView::indicator)
                    .parts(SCOPES)
                    .withPast(ResourceId.STREAM_TYPE, "name", "indicator");

    @Bean
    @ReadModel
    public Projection resourceProjection(JdbcTemplate jdbc) {
        return new ViewProjection<>(new ViewStore<>(VIEWS, jdbc));
    }
}
