package io.keystory.command.interaction.code;

import io.keystory.command.interaction.AccountFinder;
import io.keystory.command.interaction.SignInRules;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.CodeVerification;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;

/** A code proves the account of whoever has the address that it was sent to. */
final class CodeAccounts implements AccountFinder {

    private final SignInRules rules;
    private final UserAccounts accounts;

    CodeAccounts(SignInRules rules, UserAccounts accounts) {
        this.rules = rules;
        this.accounts = accounts;
    }

    @Override
    public boolean knows(Verification verification) {
        return verification instanceof CodeVerification;
    }

    @Override
    public UserId find(InteractionKind kind, Verification verification, boolean isLinking) {
        Identifier identifier = verification.identifier();
        if (kind == InteractionKind.FORGOT_PASSWORD) {
            rules.requireRecovery(identifier.type());
        } else {
            rules.requireCodeMethod(identifier.type());
        }
        UserView user = accounts.find(identifier)
                .orElseThrow(() -> new KeystoryException("user.user_not_exist", 404));
        if (user.isSuspended()) {
            throw new KeystoryException("user.suspended", 401);
        }
        return new UserId(user.id());
    }
}
