package io.keystory.command.user;

import io.keystory.command.password.Passwords;
import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.command.user.identity.UserIdentityController;
import io.keystory.store.EventLog;
import io.keystory.store.Streams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Users, and the part of the Management API that changes them. */
@Configuration(proxyBeanMethods = false)
@Import({CreateUserController.class, UpdateUserController.class, UserPasswordController.class,
    UserStatusController.class, UserRolesController.class, PersonalAccessTokenController.class,
    UserIdentityController.class, DeletionRequestController.class})
public class UserConfiguration {

    @Bean
    UserAnswers userAnswers(Streams streams) {
        return new UserAnswers(streams);
    }

    @Bean
    OlderUsernames olderUsernames(EventLog log) {
        return new OlderUsernames(log);
    }

    @Bean
    PasswordIntake passwordIntake(Passwords passwords) {
        return new PasswordIntake(passwords);
    }

    @Bean
    PasswordCheck passwordCheck(UserAccounts accounts, Passwords passwords) {
        return new PasswordCheck(accounts, passwords);
    }

    @Bean
    PasswordExpirationRule passwordExpirationRule(SignInSettings settings) {
        return new PasswordExpirationRule(settings);
    }
}
