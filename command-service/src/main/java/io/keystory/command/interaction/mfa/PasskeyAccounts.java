package io.keystory.command.interaction.mfa;

import io.keystory.command.interaction.AccountFinder;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.SignInPasskeyVerification;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;

/** A passkey proves the account that it was set up for. */
final class PasskeyAccounts implements AccountFinder {

    private final UserAccounts accounts;

    PasskeyAccounts(UserAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean knows(Verification verification) {
        return verification instanceof SignInPasskeyVerification;
    }

    @Override
    public UserId find(InteractionKind kind, Verification verification, boolean isLinking) {
        UserView user = accounts.find(new UserId(verification.userId()))
                .orElseThrow(() -> new KeystoryException("user.user_not_exist", 404));
        if (user.isSuspended()) {
            throw new KeystoryException("user.suspended", 401);
        }
        return new UserId(user.id());
    }
}
