package io.keystory.command.interaction.mfa;

import io.keystory.command.interaction.CurrentInteraction.Begun;
import io.keystory.command.interaction.account.AccountFinder;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.SignInPasskeyVerification;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;

/**
 * A passkey proves the account that it was set up for, while passkeys are a way to sign in, and unless an enterprise
 * sees to who its people are.
 */
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
    public UserId find(Begun begun, Verification verification, boolean isLinking) {
        requireEnabled(begun.experience());
        return AccountFinder.admitted(accounts.find(new UserId(verification.userId()))
                .map(PasskeyAccounts::ofNoEnterprise));
    }

    /** 400 session.mfa.mfa_factor_not_enabled where passkeys are no way to sign in. */
    static void requireEnabled(SignInExperienceView now) {
        if (!Boolean.TRUE.equals(now.passkeySignIn().enabled())) {
            throw new KeystoryException("session.mfa.mfa_factor_not_enabled", 400);
        }
    }

    /** The user; 400 session.passkey_sign_in.sso_users_not_allowed for one who has an identity at an enterprise. */
    static UserView ofNoEnterprise(UserView user) {
        if (!user.secrets().ssoIdentities().isEmpty()) {
            throw new KeystoryException("session.passkey_sign_in.sso_users_not_allowed", 400);
        }
        return user;
    }
}
