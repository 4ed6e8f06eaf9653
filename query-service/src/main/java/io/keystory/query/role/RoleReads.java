package io.keystory.query.role;

import io.keystory.events.role.RoleEvent;
import io.keystory.events.role.RoleFold;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleView;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.RelationProjection;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.platform.projection.ViewStore;
import io.keystory.query.platform.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read models of roles and their relations, and what is answered from them. */
@Configuration(proxyBeanMethods = false)
@Import({RoleQueries.class, UserRoles.class, RoleController.class, RoleHoldersController.class})
public class RoleReads {

    /** The read models' names. */
    public static final String MODEL = "role";
    public static final String SCOPES = "role-scope";
    public static final String USERS = "user-role";
    public static final String APPLICATIONS = "application-role";

    private static final ViewModel<RoleView> VIEWS =
            ViewModel.of(MODEL, "read.role", RoleView.class, RoleEvent.class, new RoleFold())
                    .column("name", "text", RoleView::name)
                    .column("description", "text", RoleView::description)
                    .column("type", "text", role -> role.type().wireName())
                    .withPast(RoleId.STREAM_TYPE, "name", "type");

    @Bean
    @ReadModel
    public Projection roleProjection(JdbcTemplate jdbc) {
        return new ViewProjection<>(new ViewStore<>(VIEWS, jdbc));
    }

    @Bean
    @ReadModel
    public Projection roleScopeProjection(JdbcTemplate jdbc) {
        return new RelationProjection(RoleRelations.SCOPES, jdbc);
    }

    @Bean
    @ReadModel
    public Projection userRoleProjection(JdbcTemplate jdbc) {
        return new RelationProjection(RoleRelations.USERS, jdbc);
    }

    @Bean
    @ReadModel
    public Projection applicationRoleProjection(JdbcTemplate jdbc) {
        return new RelationProjection(RoleRelations.APPLICATIONS, jdbc);
    }
}
