package io.keystory.command.interaction;

import io.keystory.command.interaction.consent.ConsentConfiguration;
import io.keystory.command.password.FailedAttempts;
import io.keystory.command.password.Passwords;
import io.keystory.command.platform.AbandonedSecrets;
import io.keystory.command.role.DefaultRoles;
import io.keystory.command.signinexperience.NewPasswordRules;
import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.InteractionId;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.Sweep;
import io.keystory.platform.command.Commands;
import io.keystory.platform.interaction.InteractionCookie;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The Experience API, and what asks users to consent. */
@Configuration(proxyBeanMethods = false)
@Import(ConsentConfiguration.class)
public class InteractionApiConfiguration {

    @Bean
    CurrentInteraction currentInteraction(InteractionCookie cookie, Streams streams, Clock clock) {
        return new CurrentInteraction(cookie, streams, clock);
    }

    @Bean
    SignInRules signInRules(SignInSettings settings) {
        return new SignInRules(settings);
    }

    @Bean
    ExperienceController experienceController(CurrentInteraction current, SignInRules rules, DefaultRoles roles,
            Vault vault, Commands commands, KeystorySettings settings, Clock clock) {
        Registration registration = new Registration(rules, roles, vault, commands, clock);
        return new ExperienceController(current, new Identification(rules, registration, commands, clock), rules,
                commands, settings, clock);
    }

    @Bean
    VerificationController verificationController(CurrentInteraction current, UserAccounts accounts,
            NewPasswordRules rules, Passwords passwords, FailedAttempts attempts, Commands commands, Clock clock) {
        return new VerificationController(current,
                new PasswordVerification(accounts, passwords, attempts, commands, clock),
                new NewPasswordIdentity(accounts, rules, passwords, commands, clock));
    }

    @Bean
    ProfileController profileController(CurrentInteraction current, UserAccounts accounts, NewPasswordRules rules,
            Passwords passwords, Commands commands, Clock clock) {
        return new ProfileController(current, accounts, rules, passwords, commands, clock);
    }

    @Bean
    Sweep abandonedPasswordSweep(JdbcClient jdbc) {
        return new Sweep("abandoned-password-sweep", new AbandonedSecrets(jdbc, InteractionId.STREAM_TYPE)::delete);
    }
}
