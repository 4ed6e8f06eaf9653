package io.keystory.events.user;

import io.keystory.events.user.FactorEvent.BackupCodeUsed;
import io.keystory.events.user.FactorEvent.BackupCodesGenerated;
import io.keystory.events.user.FactorEvent.DeviceDistrusted;
import io.keystory.events.user.FactorEvent.DeviceTrusted;
import io.keystory.events.user.FactorEvent.FactorRemoved;
import io.keystory.events.user.FactorEvent.MfaPreferencesChanged;
import io.keystory.events.user.FactorEvent.PasskeyAdded;
import io.keystory.events.user.FactorEvent.PasskeyRenamed;
import io.keystory.events.user.FactorEvent.PasskeyUsed;
import io.keystory.events.user.FactorEvent.TotpAdded;
import io.keystory.events.user.FactorEvent.TotpUsed;
import io.keystory.events.user.FactorEvent.TrustedDeviceUsed;
import io.keystory.events.user.factor.TrustedDevice;
import io.keystory.events.user.factor.UserFactors;
import io.keystory.events.user.factor.UserFactors.BackupCodes;
import io.keystory.events.user.factor.UserFactors.Passkey;
import io.keystory.events.user.factor.UserFactors.Totp;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Folds what happens to a user's second factors. */
public final class UserFactorsFold {

    private UserFactorsFold() {}

    /** The factors after an event of the instant {@code at} (epoch ms). */
    public static UserFactors after(UserFactors f, FactorEvent event, long at) {
        return switch (event) {
            case TotpAdded e -> f.with(new Totp(e.factorId(), at, null, e.timeStep()));
            case TotpUsed e -> f.with(new Totp(e.factorId(), f.totp().createdAt(), at, e.timeStep()));
            case PasskeyAdded e -> f.with(Stream.concat(f.passkeys().stream(), Stream.of(new Passkey(e.factorId(), at,
                    null, e.rpId(), e.credential(), e.counter(), e.agent(), e.name()))).toList());
            case PasskeyUsed e -> with(f, e.factorId(), p -> new Passkey(p.id(), p.createdAt(), at, p.rpId(),
                    p.credential(), e.counter(), p.agent(), p.name()));
            case PasskeyRenamed e -> with(f, e.factorId(), p -> new Passkey(p.id(), p.createdAt(), p.lastUsedAt(),
                    p.rpId(), p.credential(), p.counter(), p.agent(), e.name()));
            case BackupCodesGenerated e -> f.with(new BackupCodes(e.factorId(), at, null, e.count(), Map.of()));
            case BackupCodeUsed e -> f.with(used(f.backupCodes(), e.index(), at));
            case FactorRemoved e -> without(f, e.factorId());
            case MfaPreferencesChanged e -> f.with(e.preferences());
            case DeviceTrusted e -> f.trusting(Stream.concat(f.trustedDevices().stream(), Stream.of(
                    new TrustedDevice(e.deviceId(), e.userAgent(), at, at, e.expiresAt()))).toList());
            case TrustedDeviceUsed e -> f.trusting(f.trustedDevices().stream()
                    .map(device -> device.id().equals(e.deviceId()) ? device.usedAt(at) : device).toList());
            case DeviceDistrusted e -> f.trusting(f.trustedDevices().stream()
                    .filter(device -> !device.id().equals(e.deviceId())).toList());
        };
    }

    private static UserFactors with(UserFactors f, String id, UnaryOperator<Passkey> change) {
        return f.with(f.passkeys().stream().map(p -> p.id().equals(id) ? change.apply(p) : p).toList());
    }

    private static BackupCodes used(BackupCodes codes, int index, long at) {
        Map<Integer, Long> usedAt = new HashMap<>(codes.usedAt());
        usedAt.put(index, at);
        return new BackupCodes(codes.id(), codes.createdAt(), at, codes.count(), Map.copyOf(usedAt));
    }

    private static UserFactors without(UserFactors f, String id) {
        if (f.totp() != null && f.totp().id().equals(id)) {
            return f.with((Totp) null);
        }
        if (f.backupCodes() != null && f.backupCodes().id().equals(id)) {
            return f.with((BackupCodes) null);
        }
        return f.with(f.passkeys().stream().filter(p -> !p.id().equals(id)).toList());
    }
}
