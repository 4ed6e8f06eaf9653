package io.keystory.events.user.factor;

import io.keystory.events.platform.Secret;
import java.util.List;
import java.util.Set;

/** One change of a user's second factors; secrets go to the vault under the factor's id. */
public sealed interface FactorChange {

    /** Adds an authenticator app; {@code timeStep} is that of the code that confirmed it, 0 without one. */
    record AddTotp(String factorId, Secret secret, long timeStep) implements FactorChange {}

    /** Sets an authenticator app up in the place of the one there is, if any. */
    record ReplaceTotp(String factorId, Secret secret, long timeStep) implements FactorChange {}

    /**
     * Uses a code of an authenticator app up; 400 when its time step, or a later one, was used before, or the user has
     * another app by now.
     */
    record UseTotp(String factorId, long timeStep) implements FactorChange {}

    /** Adds a passkey. */
    record AddPasskey(
            String factorId, String rpId, PasskeyCredential credential, long counter, String agent, String name)
            implements FactorChange {}

    /** Keeps that a passkey was used; 400 when its counter has not grown, so that it may be a copy. */
    record UsePasskey(String factorId, long counter) implements FactorChange {}

    /** Gives a passkey another name. */
    record RenamePasskey(String factorId, String name) implements FactorChange {}

    /**
     * Makes backup codes; refused while there are unused ones, or no other factor.
     *
     * @param isBesideOthers whether the user has another factor that is not kept here: an address codes are sent to
     */
    record GenerateBackupCodes(String factorId, List<Secret> codes, boolean isBesideOthers) implements FactorChange {}

    /** Makes backup codes in the place of those there are, if any; refused where there is no other factor. */
    record ReplaceBackupCodes(String factorId, List<Secret> codes, boolean isBesideOthers) implements FactorChange {}

    /** Uses the backup code of an index up; 400 when it was used before, or the user has other codes by now. */
    record UseBackupCode(String factorId, int index) implements FactorChange {}

    /** Removes a factor; 404 when there is none of this id. */
    record RemoveFactor(String factorId) implements FactorChange {}

    /**
     * Trusts a browser, in the place of others; those whose time is over at {@code now} and, beyond twenty, the oldest
     * are trusted no longer. Instants are epoch milliseconds.
     *
     * @param replaced the ids of others that are the same browser
     */
    record TrustDevice(String deviceId, Set<String> replaced, String userAgent, long now, long expiresAt)
            implements FactorChange {}

    /** Has a browser stand in for a factor; 403 unless it is trusted at {@code now} (epoch ms). */
    record UseTrustedDevice(String deviceId, long now) implements FactorChange {}

    /** Trusts a browser no longer; 404 when it is not trusted. */
    record DistrustDevice(String deviceId) implements FactorChange {}

    /** Changes what the user chose. */
    record ChoosePreferences(MfaPreferences.Changes changes) implements FactorChange {}
}
