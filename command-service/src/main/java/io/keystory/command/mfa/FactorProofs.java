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
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Checks what users prove second factors by; the answer is the change that uses the proof up, and only once that is
 * appended it counts. Too many wrong ones lock a factor of a user: 400 session.verification_blocked_too_many_attempts.
 */
public final class FactorProofs {

    private static final String TOTP = "MfaTotp";
    private static final String BACKUP_CODE = "MfaBackupCode";
    private static final String PASSKEY = "WebAuthn";
    private static final String SENT_CODE = "MfaVerificationCode";

    /** What attempts at second factors are counted as, each for itself, under the id of the user. */
    public static final List<String> ACTIONS = List.of(TOTP, BACKUP_CODE, PASSKEY, SENT_CODE);

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
        return unlessTooMany(TOTP, user, onLockout, () -> totp(user.secrets().factors().totp(), code));
    }

    /** By a backup code; 400 session.mfa.invalid_backup_code. */
    public UseBackupCode byBackupCode(UserView user, String code, Runnable onLockout) {
        return unlessTooMany(BACKUP_CODE, user, onLockout, () -> backupCode(user.secrets().factors(), code));
    }

    /** By one of the user's passkeys; 400 session.mfa.webauthn_verification_failed. */
    public UsePasskey byPasskey(
            UserView user, String challenge, AuthenticationPayload payload, Runnable onLockout) {
        return unlessTooMany(PASSKEY, user, onLockout, () -> byPasskey(user, challenge, payload));
    }

    /** The same without a count, for where nobody is known yet: anybody may answer there, and no signature is guessed. */
    public UsePasskey byPasskey(UserView user, String challenge, AuthenticationPayload payload) {
        return user.secrets().factors().passkeys().stream()
                .filter(passkey -> passkey.credential().credentialId().equals(payload.rawId()))
                .findFirst()
                .map(passkey -> new UsePasskey(passkey.id(), passkeys.used(challenge, passkey, payload)))
                .orElseThrow(() -> new KeystoryException("session.mfa.webauthn_verification_failed", 400));
    }

    /** By a code that was sent to the user's own address, which bears few tries itself; what {@code check} refuses counts. */
    public <T> T bySentCode(UserView user, Runnable onLockout, Supplier<T> check) {
        return bounded(SENT_CODE, user, onLockout, check);
    }

    /** The time step of a code that shows that an authenticator app knows the secret; 400 session.mfa.invalid_totp_code. */
    public long confirmed(TotpSecret secret, String code) {
        return secret.timeStepOf(code, clock.instant()).orElseThrow(FactorProofs::wrongTotp);
    }

    /** Whether the user's authenticator app gives this code for a time step that is not over for long. */
    public boolean isOf(long timeStep, UserView user, String code) {
        UserFactors.Totp totp = user.secrets().factors().totp();
        return totp != null && secret(totp).timeStepOf(code, clock.instant()).stream().anyMatch(step -> step == timeStep);
    }

    /** Whether it is the code of their authenticator app that the user gave last. */
    public boolean isUsed(UserView user, String code) {
        UserFactors.Totp totp = user.secrets().factors().totp();
        return totp != null && isOf(totp.timeStep(), user, code);
    }

    /** Whether a backup code of the user was used up since an instant, in epoch ms. */
    public boolean wasUsed(UserView user, String code, long since) {
        UserFactors factors = user.secrets().factors();
        return indexes(factors, code)
                .mapToObj(index -> factors.backupCodes().usedAt().get(index))
                .anyMatch(usedAt -> usedAt != null && usedAt >= since);
    }

    private UseTotp totp(UserFactors.Totp totp, String code) {
        if (totp == null) {
            throw wrongTotp();
        }
        long timeStep = confirmed(secret(totp), code);
        if (timeStep <= totp.timeStep()) {
            throw wrongTotp();
        }
        return new UseTotp(totp.id(), timeStep);
    }

    private TotpSecret secret(UserFactors.Totp totp) {
        return new TotpSecret(new Secret(vault.open(totp.id()).orElseThrow(FactorProofs::wrongTotp)));
    }

    private UseBackupCode backupCode(UserFactors factors, String code) {
        return indexes(factors, code)
                .filter(index -> !factors.backupCodes().usedAt().containsKey(index))
                .mapToObj(index -> new UseBackupCode(factors.backupCodes().id(), index))
                .findFirst()
                .orElseThrow(() -> new KeystoryException("session.mfa.invalid_backup_code", 400));
    }

    private IntStream indexes(UserFactors factors, String code) {
        List<String> codes = factors.backupCodes() == null ? List.of()
                : vault.open(factors.backupCodes().id()).map(FactorSecrets::codes).orElse(List.of());
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        return IntStream.range(0, codes.size())
                .filter(i -> MessageDigest.isEqual(codes.get(i).getBytes(StandardCharsets.UTF_8), given));
    }

    /** Of many guesses at the same moment one may be right: it counts for nothing if they were too many. */
    private <C extends FactorChange> C unlessTooMany(
            String action, UserView user, Runnable onLockout, Supplier<C> check) {
        C use = bounded(action, user, onLockout, check);
        attempts.requireOpen(action, user.id());
        return use;
    }

    private <T> T bounded(String action, UserView user, Runnable onLockout, Supplier<T> check) {
        attempts.requireOpen(action, user.id());
        try {
            return check.get();
        } catch (KeystoryException refusal) {
            if (attempts.failed(action, user.id())) {
                onLockout.run();
            }
            throw refusal;
        }
    }

    private static KeystoryException wrongTotp() {
        return new KeystoryException("session.mfa.invalid_totp_code", 400);
    }
}
