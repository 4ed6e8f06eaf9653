package io.keystory.query.organizationtemplate;

import io.keystory.events.organizationtemplate.OrganizationRoleEvent;
import io.keystory.events.organizationtemplate.OrganizationRoleFold;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.organizationtemplate.OrganizationRoleView;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent;
import io.keystory.events.organizationtemplate.OrganizationScopeFold;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.organizationtemplate.OrganizationScopeView;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.RelationProjection;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.platform.projection.ViewStore;
import io.keystory.query.platform.ReadModel;
import io.keystory.query.platform.past.Past;
import io.keystory.query.platform.past.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read models of the organization template, and what is answered from them. */
@Configuration(proxyBeanMethods = false)
@Import({OrganizationTemplateQueries.class, OrganizationScopeController.class, OrganizationRoleController.class})
public class OrganizationTemplateReads {

    /** The read models' names. */
    public static final String SCOPES = "organization-scope";
    public static final String ROLES = "organization-role";
    public static final String ROLE_SCOPES = "organization-role-scope";
    public static final String ROLE_RESOURCE_SCOPES = "organization-role-resource-scope";

    private static final ViewModel<OrganizationScopeView> SCOPE_VIEWS = ViewModel.of(SCOPES,
                    "read.organization_scope", OrganizationScopeView.class, OrganizationScopeEvent.class,
                    new OrganizationScopeFold())
            .column("name", "text", OrganizationScopeView::name)
            .column("description", "text", OrganizationScopeView::description)
            .withPast(OrganizationScopeId.STREAM_TYPE, "name");

    private static final ViewModel<OrganizationRoleView> ROLE_VIEWS = ViewModel.of(ROLES, "read.organization_role",
                    OrganizationRoleView.class, OrganizationRoleEvent.class, new OrganizationRoleFold())
            .column("name", "text", OrganizationRoleView::name)
            .column("description", "text", OrganizationRoleView::description)
            .column("type", "text", role -> role.type().wireName())
            .withPast(OrganizationRoleId.STREAM_TYPE, "name", "type");

    @Bean
    ViewStore<OrganizationScopeView> organizationScopeStore(JdbcTemplate jdbc) {
        return new ViewStore<>(SCOPE_VIEWS, jdbc);
    }

    @Bean
    Views<OrganizationScopeView> organizationScopeViews(ViewStore<OrganizationScopeView> store, Past past) {
        return new Views<>(store, past);
    }

    @Bean
    @ReadModel
    public Projection organizationScopeProjection(ViewStore<OrganizationScopeView> store) {
        return new ViewProjection<>(store);
    }

    @Bean
    @ReadModel
    public Projection organizationRoleProjection(JdbcTemplate jdbc) {
        return new ViewProjection<>(new ViewStore<>(ROLE_VIEWS, jdbc));
    }

    @Bean
    @ReadModel
    public Projection organizationRoleScopeProjection(JdbcTemplate jdbc) {
        return new RelationProjection(OrganizationTemplateRelations.SCOPES, jdbc);
    }

    @Bean
    @ReadModel
    public Projection organizationRoleResourceScopeProjection(JdbcTemplate jdbc) {
        return new RelationProjection(OrganizationTemplateRelations.RESOURCE_SCOPES, jdbc);
    }
}
