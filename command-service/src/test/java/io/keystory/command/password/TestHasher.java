package io.keystory.command.password;

import io.keystory.command.password.Argon2Cost.Variant;
import java.security.SecureRandom;

/** Hashers for tests. */
final class TestHasher {

    private static final Argon2Cost CHEAP = new Argon2Cost(Variant.ID, 19, 64, 1, 1);

    private TestHasher() {}

    /** Hashes in microseconds. */
    static PasswordHasher cheap() {
        return at(CHEAP);
    }

    /** Hashes as the product does. */
    static PasswordHasher real() {
        return at(Argon2Cost.DEFAULT);
    }

    static PasswordHasher at(Argon2Cost cost) {
        return new PasswordHasher(Argon2.ofThisPlatform(), cost, new SecureRandom());
    }
}
