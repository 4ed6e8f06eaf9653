package io.keystory.command.accountcenter;

import io.keystory.command.password.Passwords;
import io.keystory.command.signinexperience.NewPasswordRules;
import io.keystory.command.signinexperience.UsernameRules;
import io.keystory.command.user.UserAccounts;
import io.keystory.command.verification.VerificationRecords;
import io.keystory.platform.account.SignIns;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The account centre: what it lets users change about their own account, and the changes themselves. */
@Configuration(proxyBeanMethods = false)
@Import({AccountCenterController.class, MyAddressesController.class, MyIdentitiesController.class,
    MyAvatarController.class, MyDeletionRequestController.class})
public class AccountApiConfiguration {

    @Bean
    AccountCenterSettings accountCenterSettings(Streams streams) {
        return new AccountCenterSettings(streams);
    }

    @Bean
    OwnAccess ownAccess(AccountCenterSettings settings, VerificationRecords proofs, UserAccounts accounts) {
        return new OwnAccess(settings, proofs, accounts);
    }

    @Bean
    MyAccountController myAccountController(AccountCenterSettings settings, UserAccounts accounts,
            VerificationRecords proofs, UsernameRules usernames, NewPasswordRules rules, Passwords passwords,
            Commands commands, SignIns signIns) {
        return new MyAccountController(settings, accounts, proofs, usernames, rules, passwords, commands, signIns);
    }
}
