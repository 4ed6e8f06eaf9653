package io.keystory.command.interaction.code;

import io.keystory.command.interaction.CurrentInteraction.Begun;
import io.keystory.command.interaction.SignInRules;
import io.keystory.command.interaction.account.AccountFinder;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.CodeVerification;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.Verification;
import io.keystory.events.user.UserId;

/** A code proves the account of whoever has the address that it was sent to. */
final class CodeAccounts implements AccountFinder {

    private final UserAccounts accounts;

    CodeAccounts(UserAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean knows(Verification verification) {
        return verification instanceof CodeVerification;
    }

    @Override
    public UserId find(Begun begun, Verification verification, boolean isLinking) {
        Identifier identifier = AccountFinder.proven(verification);
        if (begun.interaction().kind() == InteractionKind.FORGOT_PASSWORD) {
            SignInRules.requireRecovery(begun.experience(), identifier.type());
        } else {
            SignInRules.requireCodeMethod(begun.experience(), identifier.type());
        }
        return AccountFinder.admitted(accounts.find(identifier));
    }
}
