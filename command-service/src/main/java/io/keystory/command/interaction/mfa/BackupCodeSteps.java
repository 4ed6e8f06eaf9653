package io.keystory.command.interaction.mfa;

import io.keystory.command.mfa.BackupCodes;
import io.keystory.command.mfa.FactorProofs;
import io.keystory.command.user.factor.FactorSecrets;
import io.keystory.events.interaction.BackupCodeVerification.BackupCodeVerified;
import io.keystory.events.interaction.BackupCodeVerification.BackupCodesOffered;
import io.keystory.events.interaction.BackupCodeVerification;
import io.keystory.events.interaction.InteractionCommand.NewSecret;
import io.keystory.events.interaction.InteractionCommand.RecordVerification;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.Secret;
import io.keystory.events.signinexperience.policy.Mfa.Factor;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.factor.FactorChange.UseBackupCode;
import io.keystory.platform.Ids;
import java.util.List;
import java.util.Optional;

/** Backup codes: a new set is shown once, and each of a known set works once. */
final class BackupCodeSteps {

    private static final String KIND = "BackupCode";

    private final FactorSteps steps;
    private final FactorProofs proofs;

    BackupCodeSteps(FactorSteps steps, FactorProofs proofs) {
        this.steps = steps;
        this.proofs = proofs;
    }

    /** New codes, to be kept by the person. */
    record Offer(String verificationId, List<String> codes) {}

    Offer offer(InteractionView interaction) {
        steps.user(interaction);
        List<Secret> codes = BackupCodes.create();
        String id = Ids.next();
        InteractionId interactionId = new InteractionId(interaction.id());
        steps.send(new RecordVerification(interactionId, new BackupCodesOffered(interactionId, id),
                List.of(new NewSecret(id, "factor", FactorSecrets.entry(codes), false)), steps.clock().instant()));
        return new Offer(id, codes.stream().map(Secret::value).toList());
    }

    /**
     * The id of the verification; 400 session.mfa.invalid_backup_code unless it is a code of the user, unused but for a
     * verification of this interaction.
     */
    String verify(InteractionView interaction, String code) {
        UserView user = steps.user(interaction);
        steps.factors().requireEnabled(Factor.BACKUP_CODE);
        return passed(interaction, user, code).orElseGet(() -> proven(interaction, user, code));
    }

    /** What this very code has proven here before, be it at this moment. */
    private Optional<String> passed(InteractionView interaction, UserView user, String code) {
        return proofs.wasUsed(user, code, interaction.createdAt())
                ? FactorSteps.proven(steps.now(interaction), BackupCodeVerification.class).map(BackupCodeVerification::id)
                : Optional.empty();
    }

    private Optional<String> used(InteractionView interaction, UserView before, String code) {
        return steps.factors().user(new UserId(before.id())).flatMap(user -> passed(interaction, user, code));
    }

    private String proven(InteractionView interaction, UserView user, String code) {
        return steps.checked(interaction, KIND, now -> used(now, user, code), onLockout -> {
            UseBackupCode use = proofs.byBackupCode(user, code, onLockout);
            String id = Ids.next();
            steps.use(user, use, new BackupCodeVerified(new InteractionId(interaction.id()), id));
            return id;
        });
    }
}
