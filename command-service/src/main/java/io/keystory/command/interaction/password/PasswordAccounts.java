package io.keystory.command.interaction.password;

import io.keystory.command.interaction.SignInRules;
import io.keystory.command.interaction.account.AccountFinder;
import io.keystory.events.interaction.InteractionView;
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
    public UserId find(InteractionView interaction, Verification verification, boolean isLinking) {
        rules.requirePasswordMethod(verification.identifier().type(), interaction);
        return new UserId(verification.userId());
    }
}
