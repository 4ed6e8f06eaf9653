package io.keystory.command.user.factor;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.FactorEvent;
import io.keystory.events.user.FactorEvent.BackupCodeUsed;
import io.keystory.events.user.FactorEvent.BackupCodesGenerated;
import io.keystory.events.user.FactorEvent.FactorRemoved;
import io.keystory.events.user.FactorEvent.MfaPreferencesChanged;
import io.keystory.events.user.FactorEvent.PasskeyAdded;
import io.keystory.events.user.FactorEvent.PasskeyRenamed;
import io.keystory.events.user.FactorEvent.PasskeyUsed;
import io.keystory.events.user.FactorEvent.TotpAdded;
import io.keystory.events.user.FactorEvent.TotpUsed;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserFactorsFold;
import io.keystory.events.user.UserId;
import io.keystory.events.user.factor.FactorChange;
import io.keystory.events.user.factor.FactorChange.AddPasskey;
import io.keystory.events.user.factor.FactorChange.AddTotp;
import io.keystory.events.user.factor.FactorChange.ChoosePreferences;
import io.keystory.events.user.factor.FactorChange.DistrustDevice;
import io.keystory.events.user.factor.FactorChange.GenerateBackupCodes;
import io.keystory.events.user.factor.FactorChange.RemoveFactor;
import io.keystory.events.user.factor.FactorChange.RenamePasskey;
import io.keystory.events.user.factor.FactorChange.ReplaceBackupCodes;
import io.keystory.events.user.factor.FactorChange.ReplaceTotp;
import io.keystory.events.user.factor.FactorChange.TrustDevice;
import io.keystory.events.user.factor.FactorChange.UseBackupCode;
import io.keystory.events.user.factor.FactorChange.UsePasskey;
import io.keystory.events.user.factor.FactorChange.UseTotp;
import io.keystory.events.user.factor.FactorChange.UseTrustedDevice;
import io.keystory.events.user.factor.MfaPreferences;
import io.keystory.events.user.factor.UserFactors;
import io.keystory.events.user.factor.UserFactors.Passkey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A user's second factors: one authenticator app, any number of passkeys, backup codes beside them; nothing works twice. */
public final class FactorDecisions {

    private final UserId user;
    private UserFactors factors;

    private FactorDecisions(UserId user, UserFactors factors) {
        this.user = user;
        this.factors = factors;
    }

    /** What changes, each on top of those before it. */
    public static List<UserEvent> change(UserId user, UserFactors factors, List<FactorChange> changes) {
        FactorDecisions decisions = new FactorDecisions(user, factors);
        List<UserEvent> events = new ArrayList<>();
        for (FactorChange change : changes) {
            for (FactorEvent event : decisions.decide(change)) {
                decisions.factors = UserFactorsFold.after(decisions.factors, event, 0);
                events.add(event);
            }
        }
        return events;
    }

    private List<FactorEvent> decide(FactorChange change) {
        return switch (change) {
            case AddTotp c -> add(c);
            case ReplaceTotp c -> replace(c);
            case UseTotp c -> use(c);
            case AddPasskey c -> add(c);
            case UsePasskey c -> use(c);
            case RenamePasskey c -> rename(c);
            case GenerateBackupCodes c -> generate(c);
            case ReplaceBackupCodes c -> newCodes(c.factorId(), c.codes(), c.isBesideOthers());
            case UseBackupCode c -> use(c);
            case RemoveFactor c -> remove(c);
            case ChoosePreferences c -> choose(c);
            case TrustDevice c -> TrustedDeviceDecisions.trust(user, factors.trustedDevices(), c);
            case UseTrustedDevice c -> TrustedDeviceDecisions.use(user, factors.trustedDevices(), c);
            case DistrustDevice c -> TrustedDeviceDecisions.distrust(user, factors.trustedDevices(), c);
        };
    }

    private List<FactorEvent> add(AddTotp c) {
        if (factors.totp() != null) {
            throw new KeystoryException("user.totp_already_in_use", 422);
        }
        return List.of(new TotpAdded(user, c.factorId(), c.timeStep()));
    }

    private List<FactorEvent> replace(ReplaceTotp c) {
        TotpAdded added = new TotpAdded(user, c.factorId(), c.timeStep());
        return factors.totp() == null
                ? List.of(added) : List.of(new FactorRemoved(user, factors.totp().id()), added);
    }

    private List<FactorEvent> use(UseTotp c) {
        boolean isUnused = factors.totp() != null && factors.totp().id().equals(c.factorId())
                && c.timeStep() > factors.totp().timeStep();
        if (!isUnused) {
            throw new KeystoryException("session.mfa.invalid_totp_code", 400);
        }
        return List.of(new TotpUsed(user, factors.totp().id(), c.timeStep()));
    }

    private List<FactorEvent> add(AddPasskey c) {
        boolean isKnown = factors.passkeys().stream()
                .anyMatch(known -> known.credential().credentialId().equals(c.credential().credentialId()));
        if (isKnown) {
            throw new KeystoryException("session.mfa.webauthn_verification_failed", 400);
        }
        return List.of(new PasskeyAdded(
                user, c.factorId(), c.rpId(), c.credential(), c.counter(), c.agent(), c.name()));
    }

    private List<FactorEvent> use(UsePasskey c) {
        Passkey passkey = factors.passkey(c.factorId())
                .filter(known -> (c.counter() == 0 && known.counter() == 0) || c.counter() > known.counter())
                .orElseThrow(() -> new KeystoryException("session.mfa.webauthn_verification_failed", 400));
        return List.of(new PasskeyUsed(user, passkey.id(), c.counter()));
    }

    private List<FactorEvent> rename(RenamePasskey c) {
        Passkey passkey = factors.passkey(c.factorId()).orElseThrow(FactorDecisions::absent);
        return Objects.equals(passkey.name(), c.name())
                ? List.of() : List.of(new PasskeyRenamed(user, c.factorId(), c.name()));
    }

    private List<FactorEvent> generate(GenerateBackupCodes c) {
        if (factors.hasBackupCodes()) {
            throw new KeystoryException("user.backup_code_already_in_use", 422);
        }
        return newCodes(c.factorId(), c.codes(), c.isBesideOthers());
    }

    /** What is left of others goes in the same moment, so that nobody is ever without any. */
    private List<FactorEvent> newCodes(String factorId, List<Secret> codes, boolean isBesideOthers) {
        if (!factors.isSetUp() && !isBesideOthers) {
            throw new KeystoryException("session.mfa.backup_code_can_not_be_alone", 422);
        }
        BackupCodesGenerated generated = new BackupCodesGenerated(user, factorId, codes.size());
        return factors.backupCodes() == null
                ? List.of(generated) : List.of(new FactorRemoved(user, factors.backupCodes().id()), generated);
    }

    private List<FactorEvent> use(UseBackupCode c) {
        boolean isUnused = factors.backupCodes() != null && factors.backupCodes().id().equals(c.factorId())
                && c.index() < factors.backupCodes().count() && !factors.backupCodes().usedAt().containsKey(c.index());
        if (!isUnused) {
            throw new KeystoryException("session.mfa.invalid_backup_code", 400);
        }
        return List.of(new BackupCodeUsed(user, factors.backupCodes().id(), c.index()));
    }

    private List<FactorEvent> remove(RemoveFactor c) {
        if (!factors.ids().contains(c.factorId())) {
            throw absent();
        }
        return List.of(new FactorRemoved(user, c.factorId()));
    }

    private List<FactorEvent> choose(ChoosePreferences c) {
        MfaPreferences chosen = factors.preferences().with(c.changes());
        return chosen.equals(factors.preferences()) ? List.of() : List.of(new MfaPreferencesChanged(user, chosen));
    }

    private static KeystoryException absent() {
        return new KeystoryException("entity.not_found", 404);
    }
}
