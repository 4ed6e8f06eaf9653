package io.keystory.query.user;

import io.keystory.events.session.SessionEvent.SessionRenewed;
import io.keystory.events.session.SessionEvent.SessionStarted;
import io.keystory.events.user.DeletionRequest;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.Recurring;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.platform.projection.ViewStore;
import io.keystory.query.platform.ReadModel;
import io.keystory.query.platform.ReadSchema;
import io.keystory.query.platform.past.Past;
import io.keystory.query.platform.past.Views;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The read model of users and what is answered from it. */
@Configuration(proxyBeanMethods = false)
@Import({PasswordHashes.class, UserQueries.class, UserController.class, UserDetailsController.class,
    UserIdentityController.class, SsoIdentities.class, SignInsOfUsers.class, UsernameConflictController.class,
    TrustedDevices.class})
public class UserReads {

    /** The read model's name. */
    public static final String MODEL = "user";

    private static final ViewModel<UserView> VIEWS = ViewModel.ofSubjects(MODEL, "read.user", UserView.class,
                    Set.of(UserEvent.class, SessionStarted.class, SessionRenewed.class), new SignInAwareUserFold())
            .column("subject", "text", user -> "user:" + user.id())
            .column("username", "text", UserView::username)
            .column("primary_email", "text", UserView::primaryEmail)
            .column("primary_phone", "text", UserView::primaryPhone)
            .column("name", "text", UserView::name)
            .column("avatar", "text", UserView::avatar)
            .column("created_at", "bigint", UserView::createdAt)
            .column("deletion_requested_at", "bigint", user -> DeletionRequest.of(user).requestedAt())
            .withPast(UserId.STREAM_TYPE, "created_at", "deletion_requested_at");

    @Bean
    ViewStore<UserView> userStore(JdbcTemplate jdbc) {
        return new ViewStore<>(VIEWS, jdbc);
    }

    @Bean
    Views<UserView> userViews(ViewStore<UserView> store, Past past) {
        return new Views<>(store, past);
    }

    @Bean
    Recurring keptBeginnings(ReadSchema schema, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new Recurring("kept-beginnings", Duration.ofSeconds(1),
                new KeptBeginnings(KeptBeginnings.FEWEST, jdbc, transactions)::goOn);
    }

    @Bean
    Recurring countedBeginnings(ReadSchema schema, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new Recurring("counted-beginnings", Duration.ofSeconds(1), new CountedBeginnings(jdbc, transactions)::goOn);
    }

    @Bean
    @ReadModel
    public Projection userProjection(ViewStore<UserView> store) {
        return new ViewProjection<>(store).takingInLater(Set.of(SessionStarted.class, SessionRenewed.class));
    }
}
