package io.keystory.command.interaction.onetimetoken;

import io.keystory.command.interaction.CurrentInteraction.Begun;
import io.keystory.command.interaction.account.AccountFinder;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.OneTimeTokenVerification;
import io.keystory.events.interaction.Verification;
import io.keystory.events.user.UserId;

/** A one-time token proves the account of whoever has the address that it was made for. */
final class OneTimeTokenAccounts implements AccountFinder {

    private final UserAccounts accounts;

    OneTimeTokenAccounts(UserAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean knows(Verification verification) {
        return verification instanceof OneTimeTokenVerification;
    }

    @Override
    public UserId find(Begun begun, Verification verification, boolean isLinking) {
        return AccountFinder.admitted(accounts.find(AccountFinder.proven(verification)));
    }
}
