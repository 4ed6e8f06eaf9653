package io.keystory.command.password;

import io.keystory.events.platform.Secret;
import io.keystory.events.user.PasswordAlgorithm;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Hashes new passwords with Argon2id and verifies all kinds of stored ones; callers bound how many at a time. */
final class PasswordHasher {

    private static final int SALT_LENGTH = 16;
    private static final int TAG_LENGTH = 32;

    private final Argon2 argon2;
    private final Argon2Cost current;
    private final SecureRandom random;
    private final Argon2Hash nobodys;

    PasswordHasher(Argon2 argon2, Argon2Cost current, SecureRandom random) {
        this.argon2 = argon2;
        this.current = current;
        this.random = random;
        this.nobodys = new Argon2Hash(current, randomBytes(SALT_LENGTH), randomBytes(TAG_LENGTH));
    }

    StoredPassword hash(Secret password) {
        byte[] text = PasswordText.normalised(password);
        try {
            byte[] salt = randomBytes(SALT_LENGTH);
            byte[] tag = argon2.tag(text, salt, current, TAG_LENGTH);
            Secret digest = new Secret(new Argon2Hash(current, salt, tag).text());
            return new StoredPassword.Argon2(PasswordAlgorithm.ARGON2ID, digest);
        } finally {
            wipe(text);
        }
    }

    /** A wrong password costs at least what {@link #verifyNothing} does, however cheap the stored hash is. */
    boolean verify(StoredPassword stored, Secret password) {
        boolean matches = anySpelling(password, text -> matches(stored, text));
        if (!matches && needsRehash(stored)) {
            verifyNothing(password);
        }
        return matches;
    }

    /** Spends what the verification of a wrong password against one of our own hashes spends. */
    void verifyNothing(Secret password) {
        anySpelling(password, text -> matches(nobodys, text));
    }

    boolean needsRehash(StoredPassword stored) {
        return !(stored instanceof StoredPassword.Argon2 argon2Password)
                || Argon2Hash.parse(argon2Password.digest().value())
                        .filter(hash -> hash.cost().equals(current))
                        .filter(hash -> hash.salt().length == SALT_LENGTH && hash.tag().length == TAG_LENGTH)
                        .isEmpty();
    }

    private boolean matches(StoredPassword stored, byte[] text) {
        String digest = stored.digest().value();
        return switch (stored) {
            case StoredPassword.Argon2 _ -> matches(Argon2Hash.parse(digest).orElseThrow(), text);
            case StoredPassword.Bcrypt _ -> BcryptVerifier.matches(digest, text);
            case StoredPassword.Unsalted unsalted ->
                HashFunction.named(unsalted.algorithm().name()).matches(digest, text);
            case StoredPassword.Legacy _ -> LegacyPassword.parse(digest).matches(text);
        };
    }

    private boolean matches(Argon2Hash hash, byte[] text) {
        return MessageDigest.isEqual(hash.tag(), argon2.tag(text, hash.salt(), hash.cost(), hash.tag().length));
    }

    private static boolean anySpelling(Secret password, Predicate<byte[]> matches) {
        List<byte[]> spellings = PasswordText.spellings(password);
        try {
            return spellings.stream().anyMatch(matches);
        } finally {
            spellings.forEach(PasswordHasher::wipe);
        }
    }

    private byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static void wipe(byte[] bytes) {
        Arrays.fill(bytes, (byte) 0);
    }
}
