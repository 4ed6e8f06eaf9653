package io.keystory.query.role;

import io.keystory.events.role.RoleEvent;
import io.keystory.events.role.RoleFold;
import io.keystory.events.role.RoleView;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.platform.projection.ViewStore;
import io.keystory.platform.projection.ViewTable;
import io.keystory.platform.projection.ViewTable.Column;
import io.keystory.query.platform.ReadModel;
import io.keystory.query.platform.RelationProjection;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read models of roles and their relations, and what is answered from them. */
@Configuration(proxyBeanMethods = false)
@Import({RoleQueries.class, RoleController.class, RoleHoldersController.class})
public class RoleReads {

    /** The read models' names. */
    public static final String MODEL = "role";
    public static final String SCOPES = "role-scope";
    public static final String USERS = "user-role";
    public static final String APPLICATIONS = "application-role";

    private static final ViewTable<RoleView> TABLE = new ViewTable<>("read.role", RoleView.class, List.of(
            new Column<>("name", "text", RoleView::name),
            new Column<>("description", "text", RoleView::description),
            new Column<>("type", "text", role -> RoleQueries.wireName(role.type()))));

    @Bean
    @ReadModel
    public Projection roleProjection(JdbcTemplate jdbc) {
        return ViewProjection.of(MODEL, RoleEvent.class, new RoleFold(), new ViewStore<>(jdbc, TABLE));
    }

    @Bean
    @ReadModel
    public Projection roleScopeProjection(JdbcTemplate jdbc) {
        return new RelationProjection(SCOPES, RoleRelations.SCOPE_EVENTS, RoleRelations::scopes, jdbc);
    }

    @Bean
    @ReadModel
    public Projection userRoleProjection(JdbcTemplate jdbc) {
        return new RelationProjection(USERS, RoleRelations.USER_EVENTS, RoleRelations::users, jdbc);
    }

    @Bean
    @ReadModel
    public Projection applicationRoleProjection(JdbcTemplate jdbc) {
        return new RelationProjection(
                APPLICATIONS, RoleRelations.APPLICATION_EVENTS, RoleRelations::applications, jdbc);
    }
}
