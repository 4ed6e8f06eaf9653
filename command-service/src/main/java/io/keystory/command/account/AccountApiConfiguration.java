package io.keystory.command.account;

import io.keystory.command.accountcenter.AccountCenterSettings;
import io.keystory.command.password.Passwords;
import io.keystory.command.signinexperience.NewPasswordRules;
import io.keystory.command.signinexperience.UsernameRules;
import io.keystory.command.user.UserAccounts;
import io.keystory.command.verification.VerificationRecords;
import io.keystory.platform.account.SignIns;
import io.keystory.platform.command.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the Account API that changes what is of the user; sessions, grants and factors bring their own. */
@Configuration(proxyBeanMethods = false)
@Import({MyAddressesController.class, MyIdentitiesController.class, MyTokenSetsController.class, MyAvatarController.class,
    MyDeletionRequestController.class})
public class AccountApiConfiguration {

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
