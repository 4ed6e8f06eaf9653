package io.keystory.events.user.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A user's second factors; instants are epoch milliseconds, and {@code lastUsedAt} is null before the first use.
 *
 * @param totp the authenticator app, or null
 * @param passkeys oldest first
 * @param backupCodes the set of codes that were made last, or null
 * @param trustedDevices the browsers that stand in for a factor, oldest first; the time of some may be over
 */
public record UserFactors(
        Totp totp,
        List<Passkey> passkeys,
        BackupCodes backupCodes,
        MfaPreferences preferences,
        List<TrustedDevice> trustedDevices) {

    /** No factors, and nothing chosen. */
    public static final UserFactors NONE = new UserFactors(null, List.of(), null, MfaPreferences.NONE, List.of());

    public UserFactors {
        trustedDevices = trustedDevices == null ? List.of() : List.copyOf(trustedDevices);
    }

    /** An authenticator app: its secret is the vault's entry {@code id}; {@code timeStep} is the last that was used. */
    public record Totp(String id, long createdAt, Long lastUsedAt, long timeStep) {}

    /** A passkey; the credential, what it was made with and its name are null once the person is forgotten. */
    public record Passkey(
            String id, long createdAt, Long lastUsedAt, String rpId, PasskeyCredential credential, long counter,
            String agent, String name) {}

    /** Codes to use once each: the vault's entry {@code id}, one after the other; {@code usedAt} by index from 0. */
    public record BackupCodes(String id, long createdAt, Long lastUsedAt, int count, Map<Integer, Long> usedAt) {

        /** How many are left. */
        public int remaining() {
            return count - usedAt.size();
        }
    }

    /** The passkey of an id. */
    public Optional<Passkey> passkey(String id) {
        return passkeys.stream().filter(passkey -> passkey.id().equals(id)).findFirst();
    }

    /** Whether there are backup codes that were not used yet. */
    public boolean hasBackupCodes() {
        return backupCodes != null && backupCodes.remaining() > 0;
    }

    /** Whether there is a factor other than backup codes. */
    public boolean isSetUp() {
        return totp != null || !passkeys.isEmpty();
    }

    /** The ids of all factors. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        if (totp != null) {
            ids.add(totp.id());
        }
        passkeys.forEach(passkey -> ids.add(passkey.id()));
        if (backupCodes != null) {
            ids.add(backupCodes.id());
        }
        return List.copyOf(ids);
    }

    /** With this authenticator app; null for none. */
    public UserFactors with(Totp changed) {
        return new UserFactors(changed, passkeys, backupCodes, preferences, trustedDevices);
    }

    /** With these passkeys. */
    public UserFactors with(List<Passkey> changed) {
        return new UserFactors(totp, List.copyOf(changed), backupCodes, preferences, trustedDevices);
    }

    /** With these backup codes; null for none. */
    public UserFactors with(BackupCodes changed) {
        return new UserFactors(totp, passkeys, changed, preferences, trustedDevices);
    }

    /** With this choice. */
    public UserFactors with(MfaPreferences changed) {
        return new UserFactors(totp, passkeys, backupCodes, changed, trustedDevices);
    }

    /** With these trusted browsers. */
    public UserFactors trusting(List<TrustedDevice> changed) {
        return new UserFactors(totp, passkeys, backupCodes, preferences, changed);
    }
}
