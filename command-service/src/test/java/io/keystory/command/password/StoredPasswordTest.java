package io.keystory.command.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.PasswordAlgorithm;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Hashes that come with imported users; those of Node.js crypto, OpenSSL and libxcrypt were made there. */
class StoredPasswordTest {

    private static final String FIREBASE_SALT = "42xEC+ixf3L2lw==";
    private static final String FIREBASE_SIGNER_KEY =
            "jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA==";
    private static final String FIREBASE_HASH =
            "lSrfV15cpx95/sZS2W9c9Kp6i/LVgQNDNC/qzrCnh1SAyZvqmZqAjTdn3aoItz+VHjoZilo78198JAdRuid5lQ==";

    private final PasswordHasher hasher = TestHasher.cheap();

    static Stream<Arguments> foreign() {
        return Stream.of(
                foreign("Argon2i of another system", PasswordAlgorithm.ARGON2I, "password",
                        "$argon2i$m=256,t=2,p=1$c29tZXNhbHQ$/U3YPXYsSb3q9XxHvc0MLxur+GP960kN9j7emXX8zwY"),
                foreign("Argon2id of another system", PasswordAlgorithm.ARGON2ID, "password",
                        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"),
                foreign("Argon2id under the name of Argon2d", PasswordAlgorithm.ARGON2D, "password",
                        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"),
                foreign("Bcrypt 2b", PasswordAlgorithm.BCRYPT, "correct horse",
                        "$2b$04$abcdefghijklmnopqrstuujydOTSfIH/d5oUHpsygqV5X9xJLQc6e"),
                foreign("Bcrypt 2a", PasswordAlgorithm.BCRYPT, "correct horse",
                        "$2a$04$abcdefghijklmnopqrstuujydOTSfIH/d5oUHpsygqV5X9xJLQc6e"),
                foreign("Bcrypt 2y beyond ASCII", PasswordAlgorithm.BCRYPT, "pässword",
                        "$2y$05$abcdefghijklmnopqrstuucZGbUxuMlEqps0qcu2pjhO7vaatQZIC"),
                foreign("Bcrypt of more than 72 bytes", PasswordAlgorithm.BCRYPT, "a".repeat(80),
                        "$2b$04$abcdefghijklmnopqrstuuBzzIgyKkz7xMWYSzkIjUSnxEQFQ0WNe"),
                foreign("SHA-1", PasswordAlgorithm.SHA1, "password", "5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8"),
                foreign("SHA-256", PasswordAlgorithm.SHA256, "password",
                        "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8"),
                foreign("MD5", PasswordAlgorithm.MD5, "password", "5f4dcc3b5aa765d61d8327deb882cf99"),
                foreign("MD5 in capitals", PasswordAlgorithm.MD5, "password", "5F4DCC3B5AA765D61D8327DEB882CF99"),
                foreign("salted SHA-256", PasswordAlgorithm.LEGACY, "password123",
                        """
                        ["sha256", ["salt123", "@"],
                         "c465f66c6ac481a7a17e9ed5b4e2e7e7288d892f12bf1c95c140901e9a70436e"]"""),
                foreign("SHA-512 between two salts", PasswordAlgorithm.LEGACY, "pässword",
                        """
                        ["SHA512", ["pepper", "@", "salt"],
                         "8a46af569f4162e9890db03264c1354347c25b3c944a1d2039ce6f79b1f49f8f\
                        6db86c976dd6c03d61e68c7019e3b0e6fbd7e1096b31c58a256c8529842fc3ad"]"""),
                foreign("PBKDF2", PasswordAlgorithm.LEGACY, "password",
                        pbkdf2("salt", "1000", "20", "sha512", "@")),
                foreign("PBKDF2 of RFC 6070", PasswordAlgorithm.LEGACY, "password",
                        """
                        ["pbkdf2", ["salt", "4096", "20", "sha1", "@"], "4b007901b765489abead49d926f721d065a429c1"]"""),
                foreign("PBKDF2 with a binary salt", PasswordAlgorithm.LEGACY, "password",
                        """
                        ["PBKDF2", ["hex:00ff10AA", "1000", "40", "sha256", "@"],
                         "42f127f13e338251b62ef5bb2d6c1aa35bc9f1c614ee7086498ae2bb619473968a5f9842ae3f0207"]"""),
                foreign("the published example of Firebase", PasswordAlgorithm.LEGACY, "user1password",
                        firebase(FIREBASE_SALT, FIREBASE_SIGNER_KEY, FIREBASE_HASH)),
                foreign("Firebase in URL-safe Base64", PasswordAlgorithm.LEGACY, "user1password",
                        firebase(FIREBASE_SALT.replace('+', '-'), FIREBASE_SIGNER_KEY,
                                FIREBASE_HASH.replace('/', '_').replace('+', '-'))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("foreign")
    void is_verified_and_due_for_our_own_hash(
            String what, PasswordAlgorithm algorithm, String password, String digest) {
        StoredPassword stored = StoredPassword.of(algorithm, new Secret(digest));

        assertThat(hasher.verify(stored, new Secret(password))).isTrue();
        assertThat(hasher.verify(stored, new Secret("X" + password))).isFalse();
        assertThat(hasher.verify(stored, new Secret(""))).isFalse();
        assertThat(hasher.needsRehash(stored)).isTrue();
        assertThat(stored.algorithm()).isEqualTo(algorithm);
        assertThat(stored.digest().value()).isEqualTo(digest);
        assertThat(stored.toString()).doesNotContain(digest);
    }

    @ParameterizedTest
    @CsvSource({
        "ARGON2ID, $argon2id$v=19",
        "ARGON2I, 5f4dcc3b5aa765d61d8327deb882cf99",
        "BCRYPT, $2b$04$tooshort",
        "BCRYPT, $2x$04$abcdefghijklmnopqrstuujydOTSfIH/d5oUHpsygqV5X9xJLQc6e",
        "BCRYPT, $2b$17$abcdefghijklmnopqrstuujydOTSfIH/d5oUHpsygqV5X9xJLQc6e",
        "BCRYPT, $2b$31$abcdefghijklmnopqrstuujydOTSfIH/d5oUHpsygqV5X9xJLQc6e",
        "MD5, 5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8",
        "SHA1, 5baa61e4c9b93f3f0682250b6cf8331b7ee68fdg",
        "SHA256, ''"
    })
    void refuses_what_could_never_be_verified(PasswordAlgorithm algorithm, String digest) {
        assertThat(refusal(algorithm, digest)).isEqualTo("password.unsupported_encryption_method");
    }

    static List<String> expensive() {
        return List.of("m=262145,t=1,p=1", "m=262144,t=17,p=1", "m=4096,t=999999999,p=1", "m=65536,t=1,p=17");
    }

    @ParameterizedTest
    @MethodSource("expensive")
    void refuses_a_hash_that_would_stall_the_server(String parameters) {
        String digest = "$argon2id$v=19$" + parameters + "$AAECAwQFBgcICQoLDA0ODw$AAECAwQFBgcICQoLDA0ODw";

        assertThat(refusal(PasswordAlgorithm.ARGON2ID, digest)).isEqualTo("password.unsupported_encryption_method");
    }

    static List<String> malformed() {
        return List.of(
                "",
                "not json",
                "{}",
                "[]",
                "[\"md5\", [\"@\"]]",
                "[\"md5\", \"@\", \"5f4dcc3b5aa765d61d8327deb882cf99\"]",
                "[\"md5\", [\"salt\"], \"5f4dcc3b5aa765d61d8327deb882cf99\"]",
                "[\"md5\", [1, \"@\"], \"5f4dcc3b5aa765d61d8327deb882cf99\"]",
                "[\"md5\", [\"@\"], \"5f4dcc3b\"]",
                "[\"md5\", [\"@\"], 5]",
                "[5, [\"@\"], \"5f4dcc3b5aa765d61d8327deb882cf99\"]",
                "[\"md5\", [\"@\"], \"5f4dcc3b5aa765d61d8327deb882cf99\", \"more\"]",
                "[\"pbkdf2\", [\"@\"], \"00\"]",
                pbkdf2("salt", "1000", "20", "@", "sha512"),
                pbkdf2("salt", "0", "20", "sha512", "@"),
                pbkdf2("salt", "-1", "20", "sha512", "@"),
                pbkdf2("salt", "4000001", "20", "sha512", "@"),
                pbkdf2("salt", "1000", "21", "sha512", "@"),
                pbkdf2("hex:0", "1000", "20", "sha512", "@"),
                pbkdf2("hex:zz", "1000", "20", "sha512", "@"),
                "[\"firebase-scrypt\", [\"@\"], \"AA==\"]",
                firebase("not base64!", FIREBASE_SIGNER_KEY, FIREBASE_HASH),
                firebase(FIREBASE_SALT, FIREBASE_SIGNER_KEY, "AA=="),
                firebase(FIREBASE_SALT, FIREBASE_SIGNER_KEY, FIREBASE_HASH).replace("\"14\"", "\"15\""),
                firebase(FIREBASE_SALT, FIREBASE_SIGNER_KEY, FIREBASE_HASH).replace("\"8\"", "\"9\""));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void refuses_a_legacy_recipe_of_another_shape(String digest) {
        assertThat(refusal(PasswordAlgorithm.LEGACY, digest)).isEqualTo("password.invalid_legacy_password_format");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "['unknown', ['@'], '00']",
        "['pbkdf2', ['salt', '1000', '20', 'unknown', '@'], 'afe6c5530785b6cc6b1c6453384731bd5ee432ee']"
    }, quoteCharacter = '`')
    void refuses_a_legacy_algorithm_that_it_does_not_know(String digest) {
        assertThat(refusal(PasswordAlgorithm.LEGACY, digest.replace('\'', '"')))
                .isEqualTo("password.unsupported_legacy_hash_algorithm");
    }

    private static String refusal(PasswordAlgorithm algorithm, String digest) {
        var refusal = catchThrowableOfType(
                KeystoryException.class, () -> StoredPassword.of(algorithm, new Secret(digest)));
        assertThat(refusal.status()).isEqualTo(400);
        return refusal.code();
    }

    private static Arguments foreign(String what, PasswordAlgorithm algorithm, String password, String digest) {
        return Arguments.of(what, algorithm, password, digest);
    }

    private static String pbkdf2(String... arguments) {
        return "[\"pbkdf2\", [\"%s\"], \"afe6c5530785b6cc6b1c6453384731bd5ee432ee\"]"
                .formatted(String.join("\", \"", arguments));
    }

    private static String firebase(String salt, String signerKey, String hash) {
        return "[\"firebase-scrypt\", [\"%s\", \"%s\", \"Bw==\", \"8\", \"14\", \"@\"], \"%s\"]"
                .formatted(salt, signerKey, hash);
    }
}
