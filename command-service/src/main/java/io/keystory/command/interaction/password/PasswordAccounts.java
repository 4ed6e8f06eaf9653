package io.keystory.command.interaction.password;

import io.keystory.command.interaction.CurrentInteraction.Begun;
import io.keystory.command.interaction.SignInRules;
import io.keystory.command.interaction.account.AccountFinder;
import io.keystory.events.interaction.PasswordVerification;
import io.keystory.events.interaction.Verification;
import io.keystory.events.user.UserId;

/** A password was checked against the account it proves. */
final class PasswordAccounts implements AccountFinder {

    private final SignInRules rules;

    PasswordAccounts(SignInRules rules) {
        this.rules = rules;
    }

    @Override
    public boolean knows(Verification verification) {
        return verification instanceof PasswordVerification;
    }

    @Override
    public UserId find(Begun begun, Verification verification, boolean isLinking) {
        UserId user = new UserId(verification.userId());
        rules.requirePasswordMethod(begun, AccountFinder.proven(verification).type(), user);
        return user;
    }
}
