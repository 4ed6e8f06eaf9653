package io.keystory.command.password;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.PasswordAlgorithm;

/**
 * A password hash as the vault keeps it: an algorithm and a digest that this product can verify.
 *
 * <p>Every implementation refuses, when it is made, what could never be verified or would cost too much to.
 */
public sealed interface StoredPassword {

    /** How the digest was made. */
    PasswordAlgorithm algorithm();

    /** The hash with all that is needed to repeat it, in the form of its algorithm. */
    Secret digest();

    /**
     * The stored password of an algorithm and a digest, as it comes from an import or from the vault.
     *
     * @throws KeystoryException 400 {@code password.unsupported_encryption_method},
     *     {@code password.invalid_legacy_password_format} or {@code password.unsupported_legacy_hash_algorithm}
     */
    static StoredPassword of(PasswordAlgorithm algorithm, Secret digest) {
        return switch (algorithm) {
            case ARGON2ID, ARGON2I, ARGON2D -> new Argon2(algorithm, digest);
            case BCRYPT -> new Bcrypt(digest);
            case SHA1, SHA256, MD5 -> new Unsalted(algorithm, digest);
            case LEGACY -> new Legacy(digest);
        };
    }

    /** A PHC string; the variant it names decides, as exports often call every variant by one name. */
    record Argon2(PasswordAlgorithm algorithm, Secret digest) implements StoredPassword {
        public Argon2 {
            refuseUnless(Argon2Hash.parse(digest.value())
                    .filter(hash -> hash.cost().isAffordable())
                    .isPresent());
        }
    }

    /** A modular-crypt string such as {@code $2b$12$...}. */
    record Bcrypt(Secret digest) implements StoredPassword {
        public Bcrypt {
            refuseUnless(BcryptVerifier.canVerify(digest.value()));
        }

        @Override
        public PasswordAlgorithm algorithm() {
            return PasswordAlgorithm.BCRYPT;
        }
    }

    /** The hexadecimal digest of the bare password. */
    record Unsalted(PasswordAlgorithm algorithm, Secret digest) implements StoredPassword {
        public Unsalted {
            refuseUnless(HashFunction.named(algorithm.name()).accepts(digest.value()));
        }
    }

    /** A JSON array {@code [algorithm, [arguments with "@" for the password], hash]}. */
    record Legacy(Secret digest) implements StoredPassword {
        public Legacy {
            LegacyPassword.parse(digest.value());
        }

        @Override
        public PasswordAlgorithm algorithm() {
            return PasswordAlgorithm.LEGACY;
        }
    }

    private static void refuseUnless(boolean supported) {
        if (!supported) {
            throw new KeystoryException("password.unsupported_encryption_method", 400);
        }
    }
}
