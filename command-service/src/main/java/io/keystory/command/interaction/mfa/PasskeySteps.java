package io.keystory.command.interaction.mfa;

import io.keystory.command.mfa.AuthenticationOptions;
import io.keystory.command.mfa.AuthenticationPayload;
import io.keystory.command.mfa.FactorProofs;
import io.keystory.command.mfa.PasskeyOptions;
import io.keystory.command.mfa.Passkeys.NewPasskey;
import io.keystory.command.mfa.Passkeys;
import io.keystory.command.mfa.RegistrationOptions;
import io.keystory.command.mfa.RegistrationPayload;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.PasskeyVerification.Made;
import io.keystory.events.interaction.PasskeyVerification.PasskeyRegistered;
import io.keystory.events.interaction.PasskeyVerification.PasskeyRequested;
import io.keystory.events.interaction.PasskeyVerification.PasskeyVerified;
import io.keystory.events.interaction.PasskeyVerification;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.policy.Mfa.Factor;
import io.keystory.events.user.UserView;
import io.keystory.events.user.factor.FactorChange.UsePasskey;
import io.keystory.events.user.factor.UserFactors.Passkey;
import io.keystory.platform.Ids;
import io.keystory.platform.RequestContext;
import java.util.List;

/** Passkeys as second factors: new ones are made, known ones are proven. */
final class PasskeySteps {

    private static final String KIND = "WebAuthn";

    private final FactorSteps steps;
    private final FactorProofs proofs;
    private final Passkeys passkeys;
    private final PasskeyOptions options;

    PasskeySteps(FactorSteps steps, FactorProofs proofs, Passkeys passkeys, PasskeyOptions options) {
        this.steps = steps;
        this.proofs = proofs;
        this.passkeys = passkeys;
        this.options = options;
    }

    /** What a browser is asked to make. */
    record Registration(String verificationId, RegistrationOptions registrationOptions) {}

    /** What a browser is asked to prove. */
    record Authentication(String verificationId, AuthenticationOptions authenticationOptions) {}

    Registration register(InteractionView interaction) {
        RegistrationOptions asked = options.toRegister(steps.user(interaction));
        return new Registration(requested(interaction, asked.challenge(), true), asked);
    }

    /**
     * 400 session.mfa.webauthn_verification_failed unless the browser made a passkey as it was asked. Telling the same again
     * changes nothing.
     */
    void registered(InteractionView interaction, String id, RegistrationPayload payload) {
        if (isOf(FactorSteps.known(interaction, id, PasskeyVerification.class).made(), payload)) {
            return;
        }
        PasskeyVerification asked = asked(interaction, id, true);
        NewPasskey made = steps.checked(
                interaction, KIND, onLockout -> passkeys.registered(asked.challenge(), payload));
        steps.send(new PasskeyRegistered(new InteractionId(interaction.id()), id, made.rpId(), made.credential(),
                made.counter(), RequestContext.currentMetadata().userAgent()));
    }

    /** 400 session.mfa.webauthn_verification_not_found for a user without passkeys. */
    Authentication authenticate(InteractionView interaction) {
        List<Passkey> known = steps.user(interaction).secrets().factors().passkeys();
        steps.factors().requireEnabled(Factor.WEB_AUTHN);
        if (known.isEmpty()) {
            throw new KeystoryException("session.mfa.webauthn_verification_not_found", 400);
        }
        AuthenticationOptions asked = options.toAuthenticate(known);
        return new Authentication(requested(interaction, asked.challenge(), false), asked);
    }

    /** 400 session.mfa.webauthn_verification_failed unless the user has the passkey. */
    void authenticated(InteractionView interaction, String id, AuthenticationPayload payload) {
        UserView user = steps.user(interaction);
        PasskeyVerification asked = asked(interaction, id, false);
        steps.checked(interaction, KIND, onLockout -> {
            UsePasskey use = proofs.byPasskey(user, asked.challenge(), payload, onLockout);
            steps.use(user, use, new PasskeyVerified(new InteractionId(interaction.id()), id, use.factorId()));
            return id;
        });
    }

    private String requested(InteractionView interaction, String challenge, boolean isNew) {
        String id = Ids.next();
        steps.send(new PasskeyRequested(new InteractionId(interaction.id()), id, challenge, isNew));
        return id;
    }

    private static boolean isOf(Made made, RegistrationPayload payload) {
        return made != null && made.credential() != null && payload.rawId().equals(made.credential().credentialId());
    }

    /** What the browser was asked; an answer counts once. */
    private static PasskeyVerification asked(InteractionView interaction, String id, boolean isNew) {
        PasskeyVerification asked = FactorSteps.known(interaction, id, PasskeyVerification.class);
        if (asked.isNew() != isNew || asked.hasPassed()) {
            throw new KeystoryException("session.verification_session_not_found", 404);
        }
        return asked;
    }
}
