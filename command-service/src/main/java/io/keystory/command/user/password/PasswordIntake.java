package io.keystory.command.user.password;

import io.keystory.command.password.Passwords;
import io.keystory.command.password.StoredPassword;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.PasswordAlgorithm;
import io.keystory.events.user.UserCommand.HashedPassword;
import io.keystory.platform.Ids;

/** Turns what a request says about a password into what is kept of it. */
public final class PasswordIntake {

    private final Passwords passwords;

    PasswordIntake(Passwords passwords) {
        this.passwords = passwords;
    }

    /** The hash of a new user's password, given plain or as a digest with its algorithm; null when neither is. */
    public HashedPassword of(String password, String digest, PasswordAlgorithm algorithm) {
        if (password != null && digest != null) {
            throw new KeystoryException("user.password_and_digest", 400);
        }
        if (digest == null) {
            return password == null ? null : hash(password);
        }
        if (algorithm == null) {
            throw new KeystoryException("user.password_algorithm_required", 400);
        }
        return kept(StoredPassword.of(algorithm, new Secret(digest)));
    }

    /** The hash of a password. */
    public HashedPassword hash(String password) {
        return kept(passwords.hash(new Secret(password)));
    }

    private static HashedPassword kept(StoredPassword stored) {
        return new HashedPassword(Ids.next(), stored.algorithm(), stored.digest());
    }
}
