package io.keystory.command.verification;

import io.keystory.command.password.FailedAttempts;
import io.keystory.command.password.Passwords;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.verification.VerificationRecordCommand.RecordPasswordCheck;
import io.keystory.events.verification.VerificationRecordEvent;
import io.keystory.events.verification.VerificationRecordEvent.AccountPasswordRefused;
import io.keystory.events.verification.VerificationRecordEvent.AccountPasswordVerified;
import io.keystory.events.verification.VerificationRecordId;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Fresh proofs that users are themselves; each is good for ten minutes. */
public final class VerificationRecords {

    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final Fold<AccountPasswordVerified, VerificationRecordEvent> FOLD = VerificationRecords::evolve;

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
        VerificationRecordId id = new VerificationRecordId(Ids.next());
        Instant expiresAt = clock.instant().plus(LIFETIME);
        commands.send(new RecordPasswordCheck(id, user, isRight, expiresAt));
        if (!isRight) {
            attempts.failed(user.value());
            throw new KeystoryException("session.invalid_credentials", 422);
        }
        return new VerificationRecord(id, expiresAt);
    }

    /** 401 verification_record.permission_denied unless {@code recordId} names a fresh proof of this user. */
    public void require(String recordId, UserView user) {
        boolean isProven = recordId != null && !recordId.isBlank()
                && streams.fold(new VerificationRecordId(recordId).stream(), FOLD)
                        .filter(proof -> proof.userId().value().equals(user.id()))
                        .filter(proof -> clock.millis() < proof.expiresAt())
                        .isPresent();
        if (!isProven) {
            throw new KeystoryException("verification_record.permission_denied", 401);
        }
    }

    private static AccountPasswordVerified evolve(
            AccountPasswordVerified before, Recorded<? extends VerificationRecordEvent> recorded) {
        return switch (recorded.event()) {
            case AccountPasswordVerified verified -> verified;
            case AccountPasswordRefused refused -> null;
        };
    }

    /** A proof that was just made. */
    public record VerificationRecord(VerificationRecordId id, Instant expiresAt) {}
}
