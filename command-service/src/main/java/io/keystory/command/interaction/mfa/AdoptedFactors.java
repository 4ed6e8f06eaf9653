package io.keystory.command.interaction.mfa;

import io.keystory.command.interaction.account.AccountAddition;
import io.keystory.command.user.factor.FactorSecrets;
import io.keystory.events.interaction.BackupCodeVerification;
import io.keystory.events.interaction.PasskeyVerification;
import io.keystory.events.interaction.TotpVerification;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.UserCommand.ChangeFactors;
import io.keystory.events.user.UserId;
import io.keystory.events.user.factor.FactorChange;
import io.keystory.events.user.factor.FactorChange.AddPasskey;
import io.keystory.events.user.factor.FactorChange.AddTotp;
import io.keystory.events.user.factor.FactorChange.GenerateBackupCodes;
import io.keystory.platform.Ids;
import io.keystory.store.Vault;
import java.util.List;
import java.util.Optional;

/** Gives an account the factors that an interaction has set up; whether codes may stand alone was asked when they were bound. */
final class AdoptedFactors implements AccountAddition {

    private final Vault vault;

    AdoptedFactors(Vault vault) {
        this.vault = vault;
    }

    @Override
    public List<Command> of(UserId user, Verification adopted) {
        return change(adopted).<List<Command>>map(change -> List.of(new ChangeFactors(user, List.of(change))))
                .orElse(List.of());
    }

    private Optional<FactorChange> change(Verification adopted) {
        return Optional.ofNullable(switch (adopted) {
            case TotpVerification v -> new AddTotp(Ids.next(), secret(v), v.timeStep());
            case PasskeyVerification v -> new AddPasskey(Ids.next(), v.made().rpId(), v.made().credential(),
                    v.made().counter(), v.made().agent(), null);
            case BackupCodeVerification v -> new GenerateBackupCodes(Ids.next(),
                    FactorSecrets.codes(secret(v).value()).stream().map(Secret::new).toList(), true);
            default -> null;
        });
    }

    private Secret secret(Verification adopted) {
        return vault.open(adopted.id()).map(Secret::new)
                .orElseThrow(() -> new KeystoryException("session.verification_session_not_found", 404));
    }
}
