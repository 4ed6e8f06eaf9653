package io.keystory.events.user;

import io.keystory.events.platform.EventType;
import io.keystory.events.platform.PersonalData;
import io.keystory.events.user.factor.MfaPreferences;
import io.keystory.events.user.factor.PasskeyCredential;

/** What happens to a user's second factors; secrets are the vault's entries of the factor's id. */
public sealed interface FactorEvent extends UserEvent.HoldingEvent {

    /** An authenticator app is a second factor; {@code timeStep} (of 30 s since 1970) is the last used one, or 0. */
    @EventType("user.totp_added")
    record TotpAdded(UserId userId, String factorId, long timeStep) implements FactorEvent {}

    /** A code of the authenticator app was used; those of this and earlier time steps no longer count. */
    @EventType("user.totp_used")
    record TotpUsed(UserId userId, String factorId, long timeStep) implements FactorEvent {}

    /** A passkey is a second factor, and the first where the sign-in experience allows it. Its public key is no secret. */
    @EventType("user.passkey_added")
    record PasskeyAdded(
            UserId userId,
            String factorId,
            String rpId,
            @PersonalData PasskeyCredential credential,
            long counter,
            @PersonalData String agent,
            @PersonalData String name) implements FactorEvent {}

    /** A passkey was used; {@code counter} is how often the authenticator says it was, or 0 when it does not count. */
    @EventType("user.passkey_used")
    record PasskeyUsed(UserId userId, String factorId, long counter) implements FactorEvent {}

    /** A passkey has another name. */
    @EventType("user.passkey_renamed")
    record PasskeyRenamed(UserId userId, String factorId, @PersonalData String name) implements FactorEvent {}

    /** Backup codes were made, so many; they take the place of those before. */
    @EventType("user.backup_codes_generated")
    record BackupCodesGenerated(UserId userId, String factorId, int count) implements FactorEvent {}

    /** The backup code of this index (from 0) was used, and is used up. */
    @EventType("user.backup_code_used")
    record BackupCodeUsed(UserId userId, String factorId, int index) implements FactorEvent {}

    /** A second factor is gone. */
    @EventType("user.factor_removed")
    record FactorRemoved(UserId userId, String factorId) implements FactorEvent {}

    /** The user chose otherwise about second factors; this is the whole choice. */
    @EventType("user.mfa_preferences_changed")
    record MfaPreferencesChanged(UserId userId, MfaPreferences preferences) implements FactorEvent {}

    /**
     * A browser stands in for second factors until {@code expiresAt} (epoch ms); {@code deviceId} is a digest of what it
     * alone keeps.
     */
    @EventType("user.device_trusted")
    record DeviceTrusted(UserId userId, String deviceId, @PersonalData String userAgent, long expiresAt)
            implements FactorEvent {}

    /** A trusted browser stood in for a second factor. */
    @EventType("user.trusted_device_used")
    record TrustedDeviceUsed(UserId userId, String deviceId) implements FactorEvent {}

    /** A browser is trusted no longer; {@code reason} says what ended it, such as {@code password_changed}. */
    @EventType("user.device_distrusted")
    record DeviceDistrusted(UserId userId, String deviceId, String reason) implements FactorEvent {}
}
