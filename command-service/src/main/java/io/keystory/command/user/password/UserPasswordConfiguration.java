package io.keystory.command.user.password;

import io.keystory.command.password.Passwords;
import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.command.user.UserAccounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The passwords that users are given by others. */
@Configuration(proxyBeanMethods = false)
@Import(UserPasswordController.class)
public class UserPasswordConfiguration {

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
