package io.keystory.command.mfa;

import io.keystory.command.password.FailedAttempts;
import io.keystory.command.user.factor.FactorSecrets;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.UserView;
import io.keystory.events.user.factor.FactorChange;
import io.keystory.events.user.factor.FactorChange.UseBackupCode;
import io.keystory.events.user.factor.FactorChange.UsePasskey;
import io.keystory.events.user.factor.FactorChange.UseTotp;
import io.keystory.events.user.factor.UserFactors;
import io.keystory.store.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Checks what users prove second factors by; the answer is the change that uses the proof up, and only once that is
 * appended it counts. Too many wrong ones lock a factor of a user: 400 session.verification_blocked_too_many_attempts.
 */
public final class FactorProofs {

    private final Vault vault;
    private final Passkeys passkeys;
    private final FailedAttempts attempts;
    private final Clock clock;

    public FactorProofs(Vault vault, Passkeys passkeys, FailedAttempts attempts, Clock clock) {
        this.vault = vault;
        this.passkeys = passkeys;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** By a code of the user's authenticator app; 400 session.mfa.invalid_totp_code. */
    public UseTotp byTotp(UserView user, String code, Runnable onLockout) {
        return bounded("totp:" + user.id(), onLockout, () -> totp(user.secrets().factors().totp(), code));
    }

    /** By a backup code; 400 session.mfa.invalid_backup_code. */
    public UseBackupCode byBackupCode(UserView user, String code, Runnable onLockout) {
        return bounded("backup-code:" + user.id(), onLockout, () -> backupCode(user.secrets().factors(), code));
    }

    /** By one of the user's passkeys; 400 session.mfa.webauthn_verification_failed. */
    public UsePasskey byPasskey(
            UserView user, String challenge, AuthenticationPayload payload, Runnable onLockout) {
        return bounded("passkey:" + user.id(), onLockout, () -> user.secrets().factors().passkeys().stream()
                .filter(passkey -> passkey.credential().credentialId().equals(payload.rawId()))
                .findFirst()
                .map(passkey -> new UsePasskey(passkey.id(), passkeys.used(challenge, passkey, payload)))
                .orElseThrow(() -> new KeystoryException("session.mfa.webauthn_verification_failed", 400)));
    }

    /** The time step of a code that shows that an authenticator app knows the secret; 400 session.mfa.invalid_totp_code. */
    public long confirmed(TotpSecret secret, String code) {
        return secret.timeStepOf(code, clock.instant()).orElseThrow(FactorProofs::wrongTotp);
    }

    private UseTotp totp(UserFactors.Totp totp, String code) {
        if (totp == null) {
            throw wrongTotp();
        }
        TotpSecret secret = new TotpSecret(new Secret(vault.open(totp.id()).orElseThrow(FactorProofs::wrongTotp)));
        long timeStep = confirmed(secret, code);
        if (timeStep <= totp.timeStep()) {
            throw wrongTotp();
        }
        return new UseTotp(timeStep);
    }

    private UseBackupCode backupCode(UserFactors factors, String code) {
        List<String> codes = factors.backupCodes() == null ? List.of()
                : vault.open(factors.backupCodes().id()).map(FactorSecrets::codes).orElse(List.of());
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        OptionalInt index = IntStream.range(0, codes.size())
                .filter(i -> MessageDigest.isEqual(codes.get(i).getBytes(StandardCharsets.UTF_8), given))
                .filter(i -> !factors.backupCodes().usedAt().containsKey(i))
                .findFirst();
        return new UseBackupCode(
                index.orElseThrow(() -> new KeystoryException("session.mfa.invalid_backup_code", 400)));
    }

    private <C extends FactorChange> C bounded(String target, Runnable onLockout, Supplier<C> check) {
        attempts.requireOpen(target);
        try {
            return check.get();
        } catch (KeystoryException refusal) {
            if (attempts.failed(target)) {
                onLockout.run();
            }
            throw refusal;
        }
    }

    private static KeystoryException wrongTotp() {
        return new KeystoryException("session.mfa.invalid_totp_code", 400);
    }
}
