package io.keystory.command.interaction.mfa;

import io.keystory.command.mfa.FactorProofs;
import io.keystory.command.verification.code.VerificationCodes;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.MfaCodeVerification;
import io.keystory.events.interaction.MfaCodeVerification.MfaCodeRequested;
import io.keystory.events.interaction.MfaCodeVerification.MfaCodeVerified;
import io.keystory.events.interaction.Verification;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.message.Recipient;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.policy.Mfa.Factor;
import io.keystory.events.user.UserView;
import io.keystory.platform.Ids;
import java.util.List;

/** Codes to the identified user's own addresses, as second factors. */
final class MfaCodeSteps {

    private final FactorSteps steps;
    private final VerificationCodes codes;
    private final FactorProofs proofs;

    MfaCodeSteps(FactorSteps steps, VerificationCodes codes, FactorProofs proofs) {
        this.steps = steps;
        this.codes = codes;
        this.proofs = proofs;
    }

    /** The id of the verification; 404 session.identifier_not_found for a user without such an address. */
    String send(InteractionView interaction, Identifier.Type type, List<String> languages) {
        boolean isPhone = type == Identifier.Type.PHONE;
        UserView user = steps.user(interaction);
        steps.factors().requireEnabled(isPhone ? Factor.PHONE_VERIFICATION_CODE : Factor.EMAIL_VERIFICATION_CODE);
        String address = isPhone ? user.primaryPhone() : user.primaryEmail();
        if (address == null) {
            throw new KeystoryException("session.identifier_not_found", 404);
        }
        Identifier identifier = new Identifier(type, address);
        String id = Ids.next();
        codes.send(scope(interaction), recipient(identifier), MessagePurpose.MFA_VERIFICATION, languages, true,
                List.of(steps.step(new MfaCodeRequested(new InteractionId(interaction.id()), id, identifier, isPhone))));
        return id;
    }

    /**
     * 400 verification_code.* when the code is wrong or cannot be used; too many wrong ones lock such codes of the user. One
     * that was right stays so for whoever has not heard of it.
     */
    void verify(InteractionView interaction, String id, Identifier.Type type, String code) {
        UserView user = steps.user(interaction);
        MfaCodeVerification sent = FactorSteps.known(interaction, id, MfaCodeVerification.class);
        if (sent.isPhone() != (type == Identifier.Type.PHONE) || sent.identifier() == null) {
            throw new KeystoryException("session.verification_session_not_found", 404);
        }
        if (sent.hasPassed()) {
            return;
        }
        steps.checked(interaction, sent.kind(), onLockout -> proofs.bySentCode(user, onLockout, () -> {
            codes.verify(scope(interaction), recipient(sent.identifier()), code, List.of(steps.step(
                    new MfaCodeVerified(new InteractionId(interaction.id()), id, sent.isPhone()))),
                    () -> steps.now(interaction).verification(id).filter(Verification::hasPassed).isPresent());
            return id;
        }));
    }

    private static String scope(InteractionView interaction) {
        return "mfa:" + interaction.id();
    }

    private static Recipient recipient(Identifier identifier) {
        return new Recipient(identifier.type() == Identifier.Type.EMAIL ? ConnectorType.EMAIL : ConnectorType.SMS,
                identifier.value());
    }
}
