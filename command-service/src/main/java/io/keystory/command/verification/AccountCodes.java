package io.keystory.command.verification;

import io.keystory.command.password.FailedAttempts;
import io.keystory.command.sentinel.SendLimits;
import io.keystory.command.signinexperience.EmailBlocklist;
import io.keystory.command.user.UserClaims;
import io.keystory.command.verification.VerificationRecords.VerificationRecord;
import io.keystory.command.verification.code.VerificationCodes;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.message.Recipient;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.verification.VerificationRecordCommand.RecordCodeCheck;
import io.keystory.events.verification.VerificationRecordCommand.RecordLockout;
import io.keystory.events.verification.VerificationRecordCommand.RequestAccountCode;
import io.keystory.events.verification.VerificationRecordFold;
import io.keystory.events.verification.VerificationRecordId;
import io.keystory.events.verification.VerificationRecordView;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Codes that users have sent to themselves: to their own address as a proof of who they are, or to one they want. */
final class AccountCodes {

    private final VerificationCodes codes;
    private final EmailBlocklist blocklist;
    private final AddressRule addresses;
    private final FailedAttempts attempts;
    private final SendLimits limits;
    private final Streams streams;
    private final Commands commands;
    private final Clock clock;

    AccountCodes(VerificationCodes codes, EmailBlocklist blocklist, AddressRule addresses, FailedAttempts attempts,
            SendLimits limits, Streams streams, Commands commands, Clock clock) {
        this.codes = codes;
        this.blocklist = blocklist;
        this.addresses = addresses;
        this.attempts = attempts;
        this.limits = limits;
        this.streams = streams;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Sends a code; 429 request.message_rate_limited or 501 connector.not_found when it cannot be sent, 422
     * session.email_blocklist.* and what the {@link AddressRule} says for an address that may not become one of an account.
     *
     * @param forFactor whether it is for a second factor, which proves no more than that the address is received at
     */
    VerificationRecord send(UserView user, Identifier identifier, boolean forFactor, List<String> languages) {
        limits.countCaller();
        boolean isOwn = isOwn(user, identifier);
        if (!isOwn && identifier.type() == Identifier.Type.EMAIL) {
            addresses.require(user, identifier.value());
            blocklist.require(identifier.value());
        }
        MessagePurpose purpose = forFactor ? MessagePurpose.BIND_MFA
                : isOwn ? MessagePurpose.USER_PERMISSION_VALIDATION : MessagePurpose.BIND_NEW_IDENTIFIER;
        VerificationRecordId id = new VerificationRecordId(Ids.next());
        Instant expiresAt = clock.instant().plus(VerificationRecords.LIFETIME);
        codes.send(scope(id), recipient(identifier), purpose, languages, true, List.of(new RequestAccountCode(
                id, new UserId(user.id()), identifier, isOwn && !forFactor, expiresAt)));
        return new VerificationRecord(id, expiresAt);
    }

    /**
     * 400 verification_code.* when the code is wrong or useless, verification_record.not_found for another's record. One that
     * is good stays so for whoever has not heard of it.
     */
    void verify(UserId user, VerificationRecordId id, Identifier given, String code) {
        VerificationRecordView sent = record(id)
                .filter(record -> record.userId().equals(user.value()) && !record.isPassword())
                .filter(record -> record.identifier() != null)
                .orElseThrow(() -> new KeystoryException("verification_record.not_found", 400));
        Identifier identifier = sent.identifier();
        if (!UserClaims.of(identifier).equals(UserClaims.of(given))) {
            throw new KeystoryException(identifier.type() == Identifier.Type.EMAIL
                    ? "verification_code.email_mismatch" : "verification_code.phone_mismatch", 400);
        }
        if (sent.isGood(clock.millis())) {
            return;
        }
        String target = UserClaims.of(identifier).value();
        attempts.requireOpen(target);
        try {
            codes.verify(scope(id), recipient(identifier), code, List.of(new RecordCodeCheck(id, user, null)),
                    () -> record(id).filter(now -> now.isGood(clock.millis())).isPresent());
        } catch (KeystoryException refusal) {
            commands.send(new RecordCodeCheck(id, user, refusal.code()));
            if (attempts.failed(target)) {
                commands.send(new RecordLockout(id, user, identifier.type() == Identifier.Type.EMAIL
                        ? "EmailVerificationCode" : "PhoneVerificationCode"));
            }
            throw refusal;
        }
    }

    private Optional<VerificationRecordView> record(VerificationRecordId id) {
        return streams.fold(id.stream(), new VerificationRecordFold());
    }

    private static boolean isOwn(UserView user, Identifier identifier) {
        String own = identifier.type() == Identifier.Type.EMAIL ? user.primaryEmail() : user.primaryPhone();
        return own != null && UserClaims.of(new Identifier(identifier.type(), own)).equals(UserClaims.of(identifier));
    }

    private static String scope(VerificationRecordId id) {
        return "account:" + id;
    }

    private static Recipient recipient(Identifier identifier) {
        return new Recipient(identifier.type() == Identifier.Type.EMAIL ? ConnectorType.EMAIL : ConnectorType.SMS,
                identifier.value());
    }
}
