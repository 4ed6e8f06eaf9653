package io.keystory.command.interaction.mfa;

import io.keystory.command.interaction.AccountFinder;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.SignInPasskeyVerification;
import io.keystory.events.interaction.Verification;
import io.keystory.events.user.UserId;

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
        return AccountFinder.admitted(accounts.find(new UserId(verification.userId())));
    }
}
