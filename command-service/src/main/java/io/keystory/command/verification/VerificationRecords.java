package io.keystory.command.verification;

import io.keystory.command.password.FailedAttempts;
import io.keystory.command.password.Passwords;
import io.keystory.command.user.UserAccounts;
import io.keystory.command.user.UserClaims;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.verification.VerificationRecordCommand.RecordLockout;
import io.keystory.events.verification.VerificationRecordCommand.RecordPasswordCheck;
import io.keystory.events.verification.VerificationRecordFold;
import io.keystory.events.verification.VerificationRecordId;
import io.keystory.events.verification.VerificationRecordView;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Fresh proofs that users are themselves; each is good for ten minutes. */
public final class VerificationRecords {

    static final Duration LIFETIME = Duration.ofMinutes(10);

    private final UserAccounts accounts;
    private final Passwords passwords;
    private final FailedAttempts attempts;
    private final Streams streams;
    private final Commands commands;
    private final Clock clock;

    public VerificationRecords(UserAccounts accounts, Passwords passwords, FailedAttempts attempts, Streams streams,
            Commands commands, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.streams = streams;
        this.commands = commands;
        this.clock = clock;
    }

    /** A proof by the user's password; 422 session.invalid_credentials when it is wrong, 400 or 429 after too many. */
    public VerificationRecord byPassword(UserId user, Secret password) {
        attempts.requireOpen(user.value());
        boolean isRight = accounts.find(user)
                .flatMap(accounts::passwordOf)
                .map(stored -> passwords.verify(stored, password))
                .orElseGet(() -> {
                    passwords.verifyNothing(password);
                    return false;
                });
        if (isRight) {
            // Of many guesses at the same moment, waiting for their turn, one may be right.
            attempts.requireOpen(user.value());
        }
        VerificationRecordId id = new VerificationRecordId(Ids.next());
        Instant expiresAt = clock.instant().plus(LIFETIME);
        commands.send(new RecordPasswordCheck(id, user, isRight, expiresAt));
        if (!isRight) {
            if (attempts.failed(user.value())) {
                commands.send(new RecordLockout(id, user, "Password"));
            }
            throw new KeystoryException("session.invalid_credentials", 422);
        }
        return new VerificationRecord(id, expiresAt);
    }

    /** 401 verification_record.permission_denied unless {@code recordId} names a fresh proof of this user. */
    public void require(String recordId, UserView user) {
        if (good(recordId, user).filter(VerificationRecordView::isOwn).isEmpty()) {
            throw new KeystoryException("verification_record.permission_denied", 401);
        }
    }

    /** The same of those who have a password or an address to prove themselves by; others need none. */
    public void requireOfWhoCan(String recordId, UserView user) {
        if (user.hasPassword() || user.primaryEmail() != null || user.primaryPhone() != null) {
            require(recordId, user);
        }
    }

    /**
     * 400 verification_record.not_found unless {@code recordId} names a fresh proof that this user receives what is sent
     * to an address that is not theirs yet.
     */
    public void requireReceived(String recordId, UserView user, Identifier address) {
        boolean isReceived = good(recordId, user)
                .filter(record -> !record.isPassword() && record.identifier() != null)
                .filter(record -> UserClaims.of(record.identifier()).equals(UserClaims.of(address)))
                .isPresent();
        if (!isReceived) {
            throw new KeystoryException("verification_record.not_found", 400);
        }
    }

    private Optional<VerificationRecordView> good(String recordId, UserView user) {
        return Optional.ofNullable(recordId).filter(id -> !id.isBlank())
                .flatMap(id -> streams.fold(new VerificationRecordId(id).stream(), new VerificationRecordFold()))
                .filter(record -> record.userId().equals(user.id()))
                .filter(record -> record.isGood(clock.millis()));
    }

    /** A proof that was just made. */
    public record VerificationRecord(VerificationRecordId id, Instant expiresAt) {}
}
