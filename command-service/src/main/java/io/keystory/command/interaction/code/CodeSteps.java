package io.keystory.command.interaction.code;

import io.keystory.command.interaction.CaptchaGate;
import io.keystory.command.user.UserAccounts;
import io.keystory.command.verification.code.VerificationCodes;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.interaction.CodeVerification.CodeRefused;
import io.keystory.events.interaction.CodeVerification.CodeRequested;
import io.keystory.events.interaction.CodeVerification.CodeVerified;
import io.keystory.events.interaction.CodeVerification;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionCommand.RecordVerification;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.message.Recipient;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import java.time.Clock;
import java.util.List;

/** Sends codes and checks them. Whoever has none of the address learns nothing: not whether there is an account. */
final class CodeSteps {

    private final CaptchaGate captcha;
    private final VerificationCodes codes;
    private final UserAccounts accounts;
    private final Commands commands;
    private final Clock clock;

    CodeSteps(CaptchaGate captcha, VerificationCodes codes, UserAccounts accounts, Commands commands, Clock clock) {
        this.captcha = captcha;
        this.codes = codes;
        this.accounts = accounts;
        this.commands = commands;
        this.clock = clock;
    }

    /** The id of the verification; 429 request.message_rate_limited or 501 connector.not_found when nothing can be sent. */
    String send(InteractionView interaction, Identifier identifier, InteractionKind kind, String language) {
        if (interaction.userId() == null) {
            captcha.require(interaction);
        }
        InteractionId id = new InteractionId(interaction.id());
        String verificationId = Ids.next();
        MessagePurpose purpose = purpose(kind);
        codes.send(scope(interaction), recipient(identifier), purpose, List.of(language));
        commands.send(new RecordVerification(
                new CodeRequested(id, verificationId, identifier, purpose), clock.instant()));
        return verificationId;
    }

    /** 400 verification_code.* when the code is wrong or useless; 404 for a verification of another kind or address. */
    void verify(InteractionView interaction, String verificationId, Identifier identifier, String code) {
        CodeVerification known = interaction.verification(verificationId)
                .filter(CodeVerification.class::isInstance).map(CodeVerification.class::cast)
                .orElseThrow(() -> new KeystoryException("session.verification_session_not_found", 404));
        InteractionId id = new InteractionId(interaction.id());
        try {
            codes.verify(scope(interaction), recipient(known.identifier()), code);
        } catch (KeystoryException refusal) {
            commands.send(new RecordVerification(
                    new CodeRefused(id, verificationId, known.identifier(), refusal.code()), clock.instant()));
            throw refusal;
        }
        commands.send(new RecordVerification(
                new CodeVerified(id, verificationId, known.identifier()), clock.instant()));
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
