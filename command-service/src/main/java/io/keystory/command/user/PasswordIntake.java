package io.keystory.command.user;

import io.keystory.command.password.Passwords;
import io.keystory.command.password.StoredPassword;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.UserCommand.HashedPassword;
import io.keystory.platform.Ids;

/** Turns what a request says about a password into what is kept of it. */
final class PasswordIntake {

    private final Passwords passwords;

    PasswordIntake(Passwords passwords) {
        this.passwords = passwords;
    }

    /** The hash of the new user's password, given plain or as a digest with its algorithm; null when neither is. */
    HashedPassword of(NewUser user) {
        if (user.password() != null && user.passwordDigest() != null) {
            throw new KeystoryException("user.password_and_digest", 400);
        }
        if (user.passwordDigest() == null) {
            return user.password() == null ? null : hash(user.password());
        }
        if (user.passwordAlgorithm() == null) {
            throw new KeystoryException("user.password_algorithm_required", 400);
        }
        return kept(StoredPassword.of(user.passwordAlgorithm(), new Secret(user.passwordDigest())));
    }

    /** The hash of a password. */
    HashedPassword hash(String password) {
        return kept(passwords.hash(new Secret(password)));
    }

    private static HashedPassword kept(StoredPassword stored) {
        return new HashedPassword(Ids.next(), stored.algorithm(), stored.digest());
    }
}
