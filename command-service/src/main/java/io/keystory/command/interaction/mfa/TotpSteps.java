package io.keystory.command.interaction.mfa;

import io.keystory.command.mfa.FactorProofs;
import io.keystory.command.mfa.TotpSecret;
import io.keystory.events.interaction.InteractionCommand.NewSecret;
import io.keystory.events.interaction.InteractionCommand.RecordVerification;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.TotpVerification.TotpSecretConfirmed;
import io.keystory.events.interaction.TotpVerification.TotpSecretOffered;
import io.keystory.events.interaction.TotpVerification.TotpVerified;
import io.keystory.events.interaction.TotpVerification;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.signinexperience.policy.Mfa.Factor;
import io.keystory.events.user.UserView;
import io.keystory.events.user.factor.FactorChange.UseTotp;
import io.keystory.platform.Ids;
import io.keystory.store.Vault;
import java.util.List;
import java.util.Optional;

/** Authenticator apps: a new one is shown a secret and confirms it, a known one gives codes. */
final class TotpSteps {

    private static final String KIND = "Totp";

    private final FactorSteps steps;
    private final FactorProofs proofs;
    private final Vault vault;

    TotpSteps(FactorSteps steps, FactorProofs proofs, Vault vault) {
        this.steps = steps;
        this.proofs = proofs;
        this.vault = vault;
    }

    /** A new secret, as text and as an image to scan. */
    record Offer(String verificationId, String secret, String secretQrCode) {}

    Offer offer(InteractionView interaction) {
        UserView user = steps.user(interaction);
        TotpSecret secret = TotpSecret.create();
        String id = Ids.next();
        steps.send(new RecordVerification(new InteractionId(interaction.id()),
                new TotpSecretOffered(new InteractionId(interaction.id()), id),
                List.of(new NewSecret(id, "factor", secret.base32(), false)), steps.clock().instant()));
        return new Offer(id, secret.base32().value(), steps.factors().qrCode(secret, user));
    }

    /** The id; 400 session.mfa.invalid_totp_code unless an authenticator app has taken the secret. */
    String confirm(InteractionView interaction, String id, String code) {
        steps.user(interaction);
        TotpVerification offered = FactorSteps.known(interaction, id, TotpVerification.class);
        if (!offered.isNew()) {
            throw new KeystoryException("session.verification_session_not_found", 404);
        }
        if (offered.hasPassed()) {
            return id;
        }
        TotpSecret secret = vault.open(id).map(Secret::new).map(TotpSecret::new)
                .orElseThrow(() -> new KeystoryException("session.mfa.pending_info_not_found", 404));
        long timeStep = steps.checked(interaction, KIND, onLockout -> proofs.confirmed(secret, code));
        steps.send(new TotpSecretConfirmed(new InteractionId(interaction.id()), id, timeStep));
        return id;
    }

    /**
     * The id of the verification; 400 session.mfa.invalid_totp_code unless the user's app gives the code, unused but for a
     * verification of this interaction.
     */
    String verify(InteractionView interaction, String code) {
        UserView user = steps.user(interaction);
        steps.factors().requireEnabled(Factor.TOTP);
        return passed(proofs.isUsed(user, code) ? steps.now(interaction) : interaction, user, code)
                .orElseGet(() -> proven(interaction, user, code));
    }

    /** What this very code has proven here before. */
    private Optional<String> passed(InteractionView interaction, UserView user, String code) {
        return FactorSteps.proven(interaction, TotpVerification.class)
                .filter(before -> proofs.isOf(before.timeStep(), user, code))
                .map(TotpVerification::id);
    }

    private String proven(InteractionView interaction, UserView user, String code) {
        return steps.checked(interaction, KIND, now -> passed(now, user, code), onLockout -> {
            UseTotp use = proofs.byTotp(user, code, onLockout);
            String id = Ids.next();
            steps.use(user, use, new TotpVerified(new InteractionId(interaction.id()), id, use.timeStep()));
            return id;
        });
    }
}
