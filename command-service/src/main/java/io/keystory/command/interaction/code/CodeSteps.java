package io.keystory.command.interaction.code;

import io.keystory.command.interaction.CaptchaGate;
import io.keystory.command.interaction.FailedSteps;
import io.keystory.command.interaction.SignInRules;
import io.keystory.command.password.FailedAttempts;
import io.keystory.command.sentinel.SendLimits;
import io.keystory.command.signinexperience.EmailBlocklist;
import io.keystory.command.user.UserAccounts;
import io.keystory.command.user.UserClaims;
import io.keystory.command.verification.code.VerificationCodes;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.interaction.CodeVerification.CodeRefused;
import io.keystory.events.interaction.CodeVerification.CodeRequested;
import io.keystory.events.interaction.CodeVerification.CodeVerified;
import io.keystory.events.interaction.CodeVerification;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionCommand.RecordVerification;
import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.interaction.InteractionFold;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.Verification;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.message.Recipient;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.VisibleText;
import io.keystory.platform.Ids;
import io.keystory.store.Streams;
import java.time.Clock;
import java.util.List;

/** Sends codes and checks them. Whoever does not receive what is sent to an address learns nothing of its account. */
final class CodeSteps {

    private final CaptchaGate captcha;
    private final VerificationCodes codes;
    private final UserAccounts accounts;
    private final SignInRules rules;
    private final EmailBlocklist blocklist;
    private final SendLimits limits;
    private final FailedAttempts attempts;
    private final FailedSteps failures;
    private final Streams streams;
    private final Clock clock;

    CodeSteps(CaptchaGate captcha, VerificationCodes codes, UserAccounts accounts, SignInRules rules,
            EmailBlocklist blocklist, SendLimits limits, FailedAttempts attempts, FailedSteps failures,
            Streams streams, Clock clock) {
        this.captcha = captcha;
        this.codes = codes;
        this.accounts = accounts;
        this.rules = rules;
        this.blocklist = blocklist;
        this.limits = limits;
        this.attempts = attempts;
        this.failures = failures;
        this.streams = streams;
        this.clock = clock;
    }

    /** The id of the verification; 429 request.message_rate_limited or 501 connector.not_found when nothing can be sent. */
    String send(InteractionView interaction, Identifier identifier, InteractionKind kind, List<String> languages) {
        if (interaction.userId() == null) {
            captcha.require(interaction);
        }
        limits.countCaller();
        boolean isAddition = isAddition(interaction, kind, identifier);
        if (identifier.type() == Identifier.Type.EMAIL && (isAddition || kind == InteractionKind.REGISTER)) {
            VisibleText.requireAddress("identifier.value", identifier.value());
            blocklist.require(identifier.value());
        }
        MessagePurpose purpose = isAddition && !rules.isAskedOfAccounts(identifier.type())
                ? MessagePurpose.BIND_MFA : purpose(kind);
        String verificationId = Ids.next();
        codes.send(scope(interaction), recipient(identifier), purpose, languages,
                isAddition || isOfUse(interaction, kind, identifier), List.of(step(new CodeRequested(
                        new InteractionId(interaction.id()), verificationId, identifier, purpose))));
        return verificationId;
    }

    /**
     * 400 verification_code.* when the code is wrong or useless; 404 for a verification of another kind, or once the person
     * is erased. One that has passed stays so for whoever has not heard of it.
     */
    void verify(InteractionView interaction, String verificationId, Identifier given, String code) {
        Verification sent = interaction.verification(verificationId)
                .filter(one -> one instanceof CodeVerification && one.identifier() != null)
                .orElseThrow(() -> new KeystoryException("session.verification_session_not_found", 404));
        Identifier identifier = sent.identifier();
        if (!UserClaims.of(identifier).equals(UserClaims.of(given))) {
            throw new KeystoryException(identifier.type() == Identifier.Type.EMAIL
                    ? "verification_code.email_mismatch" : "verification_code.phone_mismatch", 400);
        }
        if (sent.hasPassed()) {
            return;
        }
        String target = UserClaims.of(identifier).value();
        attempts.requireOpen(target);
        InteractionId id = new InteractionId(interaction.id());
        try {
            codes.verify(scope(interaction), recipient(identifier), code,
                    List.of(step(new CodeVerified(id, verificationId, identifier))), () -> hasPassed(id, verificationId));
        } catch (KeystoryException refusal) {
            CodeRefused refused = new CodeRefused(id, verificationId, identifier, refusal.code());
            failures.count(refused, "Verification.%s.Submit".formatted(refused.kind()), target);
            throw refusal;
        }
    }

    private boolean hasPassed(InteractionId interaction, String verificationId) {
        return streams.fold(interaction.stream(), new InteractionFold())
                .flatMap(now -> now.verification(verificationId)).filter(Verification::hasPassed).isPresent();
    }

    private RecordVerification step(VerificationEvent outcome) {
        return new RecordVerification(outcome, clock.instant());
    }

    /**
     * Whether an address is to become that of somebody who is identified. Whose it is already they learn from no answer
     * before they have proven that it is theirs.
     */
    private boolean isAddition(InteractionView interaction, InteractionKind kind, Identifier identifier) {
        boolean isRecovery = List.of(kind, interaction.kind()).contains(InteractionKind.FORGOT_PASSWORD);
        return interaction.userId() != null && !isRecovery && accounts.find(identifier)
                .filter(owner -> owner.id().equals(interaction.userId())).isEmpty();
    }

    /** Whether somebody could go on with a code; one that is of no use is made all the same, so that it looks alike. */
    private boolean isOfUse(InteractionView interaction, InteractionKind kind, Identifier identifier) {
        return switch (kind) {
            case REGISTER -> rules.isAllowed(kind) || SignInRules.isInvited(interaction);
            case SIGN_IN -> accounts.find(identifier).isPresent() || rules.isAllowed(InteractionKind.REGISTER);
            case FORGOT_PASSWORD -> accounts.find(identifier).isPresent();
        };
    }

    private static String scope(InteractionView interaction) {
        return "interaction:" + interaction.id();
    }

    private static Recipient recipient(Identifier identifier) {
        return new Recipient(identifier.type() == Identifier.Type.EMAIL ? ConnectorType.EMAIL : ConnectorType.SMS,
                identifier.value());
    }

    private static MessagePurpose purpose(InteractionKind kind) {
        return switch (kind) {
            case SIGN_IN -> MessagePurpose.SIGN_IN;
            case REGISTER -> MessagePurpose.REGISTER;
            case FORGOT_PASSWORD -> MessagePurpose.FORGOT_PASSWORD;
        };
    }
}
