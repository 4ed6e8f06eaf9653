package io.keystory.command.interaction.password;

import io.keystory.command.interaction.FailedSteps;
import io.keystory.command.password.FailedAttempts;
import io.keystory.command.password.Passwords;
import io.keystory.command.password.StoredPassword;
import io.keystory.command.user.UserAccounts;
import io.keystory.command.user.UserClaims;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionCommand.RecordVerification;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.PasswordVerification.PasswordRefused;
import io.keystory.events.interaction.PasswordVerification.PasswordVerified;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.signinexperience.policy.PasswordExpiration;
import io.keystory.events.user.UserCommand.HashedPassword;
import io.keystory.events.user.UserCommand.RehashPassword;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import java.time.Clock;
import java.util.Optional;

/** Checks identifier and password. Who guesses wrong learns nothing: not whether the account exists, not by time. */
final class PasswordSteps {

    private final UserAccounts accounts;
    private final Passwords passwords;
    private final FailedAttempts attempts;
    private final FailedSteps failures;
    private final Commands commands;
    private final Clock clock;

    PasswordSteps(UserAccounts accounts, Passwords passwords, FailedAttempts attempts, FailedSteps failures,
            Commands commands, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.failures = failures;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * The id of the verification; 422 session.invalid_credentials, or 401 user.suspended behind the right password. After
     * too many wrong ones it is 400 or 429 without a look at the password, and nothing is recorded any more. One that has
     * expired is 422 password.expired.
     */
    String verify(
            InteractionView interaction, PasswordExpiration expiration, Identifier identifier, Secret password) {
        InteractionId id = new InteractionId(interaction.id());
        Claim name = UserClaims.of(identifier);
        FailedAttempts.Known before = attempts.holder(name, UserClaims.alike(identifier));
        Optional<UserView> user = before.holder().flatMap(accounts::find);
        Optional<StoredPassword> stored = user.flatMap(accounts::passwordOf);
        boolean isRight = stored.map(hash -> passwords.verify(hash, password)).orElseGet(() -> {
            passwords.verifyNothing(password);
            return false;
        });
        if (!isRight) {
            failures.count(refusal(id, identifier, user, "session.invalid_credentials"), "password", name.value());
            throw new KeystoryException("session.invalid_credentials", 422);
        }
        attempts.requireStillOpen(before, name.value());
        UserView known = user.orElseThrow();
        if (known.isSuspended()) {
            failures.keep(refusal(id, identifier, user, "user.suspended"));
            throw new KeystoryException("user.suspended", 401);
        }
        if (isOver(known.secrets(), expiration)) {
            failures.keep(refusal(id, identifier, user, "password.expired"));
            throw new KeystoryException("password.expired", 422);
        }
        rehash(known, stored.orElseThrow(), password);
        String verificationId = Ids.next();
        commands.send(new RecordVerification(new PasswordVerified(id, verificationId, identifier,
                new UserId(known.id()), known.secrets().passwordUpdatedAt()), clock.instant()));
        return verificationId;
    }

    private boolean isOver(UserView.Secrets known, PasswordExpiration expiration) {
        return expiration.isOver(known.isPasswordExpired(), known.passwordUpdatedAt(), clock.millis());
    }

    private static PasswordRefused refusal(
            InteractionId id, Identifier identifier, Optional<UserView> user, String reason) {
        return new PasswordRefused(id, identifier, user.map(known -> new UserId(known.id())).orElse(null), reason);
    }

    private void rehash(UserView user, StoredPassword stored, Secret password) {
        if (passwords.needsRehash(stored)) {
            StoredPassword renewed = passwords.hash(password);
            commands.send(new RehashPassword(new UserId(user.id()), user.secrets().passwordId(),
                    new HashedPassword(Ids.next(), renewed.algorithm(), renewed.digest())));
        }
    }
}
