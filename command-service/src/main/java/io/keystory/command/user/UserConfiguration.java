package io.keystory.command.user;

import io.keystory.command.user.identity.UserIdentityController;
import io.keystory.command.user.password.UserPasswordConfiguration;
import io.keystory.command.user.personalaccesstoken.PersonalAccessTokenController;
import io.keystory.command.user.role.UserRolesController;
import io.keystory.platform.account.SignIns;
import io.keystory.store.EventLog;
import io.keystory.store.Streams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Users, and the part of the Management API that changes them. */
@Configuration(proxyBeanMethods = false)
@Import({CreateUserController.class, UpdateUserController.class, UserPasswordConfiguration.class,
    UserStatusController.class, UserRolesController.class, PersonalAccessTokenController.class,
    UserIdentityController.class, DeletionRequestController.class})
public class UserConfiguration {

    @Bean
    SignIns signIns(EventLog log) {
        return new SignIns(log.feed());
    }

    @Bean
    UserAnswers userAnswers(Streams streams, SignIns signIns) {
        return new UserAnswers(streams, signIns);
    }

    @Bean
    OlderUsernames olderUsernames(EventLog log) {
        return new OlderUsernames(log);
    }
}
