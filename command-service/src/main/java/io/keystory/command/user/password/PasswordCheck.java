package io.keystory.command.user.password;

import io.keystory.command.password.Passwords;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.UserView;

/** Compares a password with the one that is stored; takes the same time when there is none. */
final class PasswordCheck {

    private final UserAccounts accounts;
    private final Passwords passwords;

    PasswordCheck(UserAccounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    boolean isPasswordOf(UserView user, String password) {
        Secret given = new Secret(password);
        return accounts.passwordOf(user).map(stored -> passwords.verify(stored, given)).orElseGet(() -> {
            passwords.verifyNothing(given);
            return false;
        });
    }
}
