package io.keystory.command.interaction.mfa;

import io.keystory.command.interaction.account.AccountFinder;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.SignInPasskeyVerification;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import java.util.Optional;

/** A passkey proves the account that it was set up for, unless an enterprise sees to who its people are. */
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
        Optional<UserView> user = accounts.find(new UserId(verification.userId()));
        if (user.filter(one -> !one.secrets().ssoIdentities().isEmpty()).isPresent()) {
            throw new KeystoryException("user.sign_in_method_not_enabled", 422);
        }
        return AccountFinder.admitted(user);
    }
}
