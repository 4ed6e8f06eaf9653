package io.keystory.command.password;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import java.security.SecureRandom;

/**
 * Hashes and verifies passwords within the bound of {@link HashingPermits}.
 *
 * <p>Every method blocks for one or more hash computations (10 ms each in native code, 30 in Java) and refuses with 503
 * {@code request.overloaded} when too many callers wait already.
 */
public final class Passwords {

    private final PasswordHasher hasher;
    private final HashingPermits permits;

    /** Argon2id at 19 MiB, two passes, one lane, by the fastest engine of this platform. */
    public Passwords(HashingPermits permits) {
        this(permits, Argon2Cost.DEFAULT);
    }

    Passwords(HashingPermits permits, Argon2Cost cost) {
        this(new PasswordHasher(Argon2.ofThisPlatform(), cost, new SecureRandom()), permits);
    }

    Passwords(PasswordHasher hasher, HashingPermits permits) {
        this.hasher = hasher;
        this.permits = permits;
    }

    /**
     * The hash of a new password, with a fresh salt.
     *
     * @throws KeystoryException 400 {@code guard.invalid_input} for more than 4096 characters or broken Unicode
     */
    public StoredPassword hash(Secret password) {
        return permits.run(() -> hasher.hash(password));
    }

    /** Whether the password is the one that was stored, compared in constant time. */
    public boolean verify(StoredPassword stored, Secret password) {
        return permits.run(() -> hasher.verify(stored, password));
    }

    /** Takes the time that {@link #verify} takes for a wrong password: to be called when there is no such user. */
    public void verifyNothing(Secret password) {
        permits.run(() -> {
            hasher.verifyNothing(password);
            return null;
        });
    }

    /** Whether the hash should be made anew from the password, now that it is known; costs nothing. */
    public boolean needsRehash(StoredPassword stored) {
        return hasher.needsRehash(stored);
    }
}
