package io.keystory.oidc.user;

import io.keystory.events.organization.MembershipEvent;
import io.keystory.events.user.UserEvent;
import io.keystory.oidc.platform.ProviderModel;
import io.keystory.oidc.platform.ProviderSchema;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.store.Streams;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The users and the read model they come from. */
@Configuration(proxyBeanMethods = false)
public class UserConfiguration {

    private static final ViewModel<User> VIEWS =
            ViewModel.ofSubjects("oidc-user", "oidc.user", User.class,
                    Set.of(UserEvent.class, MembershipEvent.class), new UserRolesFold());

    @Bean
    public Users providerUsers(ProviderSchema schema, Streams streams) {
        return new Users(schema.views(VIEWS), streams);
    }

    @Bean
    @ProviderModel
    public Projection providerUserProjection(ProviderSchema schema) {
        return new ViewProjection<>(schema.views(VIEWS));
    }
}
