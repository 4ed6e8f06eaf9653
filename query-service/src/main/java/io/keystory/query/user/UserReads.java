package io.keystory.query.user;

import io.keystory.events.session.SessionEvent.SessionRenewed;
import io.keystory.events.session.SessionEvent.SessionStarted;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserView;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.platform.projection.ViewStore;
import io.keystory.platform.projection.ViewTable;
import io.keystory.platform.projection.ViewTable.Column;
import io.keystory.query.platform.ReadModel;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read model of users and what is answered from it. */
@Configuration(proxyBeanMethods = false)
@Import({UserQueries.class, UserController.class, UserDetailsController.class})
public class UserReads {

    /** The read model's name. */
    public static final String MODEL = "user";

    private static final ViewTable<UserView> TABLE = new ViewTable<>("read.user", UserView.class, List.of(
            new Column<>("subject", "text", user -> "user:" + user.id()),
            new Column<>("username", "text", UserView::username),
            new Column<>("primary_email", "text", UserView::primaryEmail),
            new Column<>("primary_phone", "text", UserView::primaryPhone),
            new Column<>("name", "text", UserView::name),
            new Column<>("avatar", "text", UserView::avatar),
            new Column<>("created_at", "bigint", UserView::createdAt)));

    @Bean
    ViewStore<UserView> userStore(JdbcTemplate jdbc) {
        return new ViewStore<>(jdbc, TABLE);
    }

    @Bean
    @ReadModel
    public Projection userProjection(ViewStore<UserView> store) {
        return new ViewProjection<>(MODEL, Set.of(UserEvent.class, SessionStarted.class, SessionRenewed.class),
                SignInAwareUserFold::owner, new SignInAwareUserFold(), store);
    }
}
