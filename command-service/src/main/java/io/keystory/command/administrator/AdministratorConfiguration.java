package io.keystory.command.administrator;

import io.keystory.command.password.Passwords;
import io.keystory.command.role.DefaultRoles;
import io.keystory.command.signinexperience.NewPasswordRules;
import io.keystory.command.user.UserAccounts;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.command.Commands;
import io.keystory.store.Claims;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Administrators: how the first one comes in, and that one always stays. */
@Configuration(proxyBeanMethods = false)
@Import(AdministratorController.class)
public class AdministratorConfiguration {

    @Bean
    Administrators administrators(Claims claims, Streams streams) {
        return new Administrators(claims, streams);
    }

    @Bean
    ProtectedAdministrators protectedAdministrators(Administrators administrators) {
        return new ProtectedAdministrators(administrators);
    }

    @Bean
    LastAdministrator lastAdministrator(Administrators administrators, DataSource dataSource) {
        return new LastAdministrator(administrators, dataSource);
    }

    @Bean
    SetupLinks setupLinks(Commands commands, Claims claims, Vault vault, KeystorySettings settings, Clock clock) {
        return new SetupLinks(commands, claims, vault, settings, clock);
    }

    @Bean
    FirstAccess firstAccess(Administrators administrators, SetupLinks links) {
        return new FirstAccess(administrators, links, System.out);
    }

    @Bean
    SetupController setupController(SetupLinks links, Administrators administrators, UserAccounts accounts,
            NewPasswordRules rules, Passwords passwords, DefaultRoles defaultRoles, Commands commands, Clock clock) {
        return new SetupController(new SetupAttempts(), new AdministratorSetup(
                links, administrators, accounts, rules, passwords, defaultRoles, commands, clock));
    }
}
