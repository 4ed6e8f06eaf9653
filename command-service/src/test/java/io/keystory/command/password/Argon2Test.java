package io.keystory.command.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.password.Argon2Cost.Variant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2Test {

    private final Argon2 java = new Argon2(List.of(new BouncyCastleArgon2()));

    @Test
    void the_native_engine_loads_on_this_platform() {
        assertThat(Argon2.ofThisPlatform().isNative()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ID, 8, 1, 0",
        "ID, 64, 1, 1",
        "ID, 1024, 3, 71",
        "ID, 19456, 2, 12",
        "I, 64, 3, 12",
        "I, 4096, 4, 300"
    })
    void both_engines_give_the_same_tag(Variant variant, int memoryKib, int iterations, int passwordLength)
            throws IOException {
        var cost = new Argon2Cost(variant, 19, memoryKib, iterations, 1);
        byte[] password = randomBytes(passwordLength);
        byte[] salt = randomBytes(16);
        var libsodium = LibsodiumArgon2.load();

        assertThat(libsodium.supports(cost, salt.length)).isTrue();
        assertThat(libsodium.tag(password, salt, cost, 32))
                .isEqualTo(java.tag(password, salt, cost, 32));
    }

    @ParameterizedTest
    @CsvSource({"D, 19, 1, 1, 16", "I, 19, 2, 1, 16", "ID, 16, 2, 1, 16", "ID, 19, 2, 2, 16", "ID, 19, 2, 1, 8"})
    void what_the_native_engine_lacks_is_computed_in_java(
            Variant variant, int version, int iterations, int lanes, int saltLength) throws IOException {
        var cost = new Argon2Cost(variant, version, 64, iterations, lanes);
        byte[] salt = randomBytes(saltLength);

        assertThat(LibsodiumArgon2.load().supports(cost, saltLength)).isFalse();
        assertThat(Argon2.ofThisPlatform().tag(new byte[] {1}, salt, cost, 32))
                .isEqualTo(java.tag(new byte[] {1}, salt, cost, 32));
    }

    /** Known answers of the reference implementation's own tests: password "password", salt "somesalt". */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$wWKIMhR9lyDFvRz9YTZweHKfbftvj+qf+YFY4NeBbtA",
                "$argon2i$m=65536,t=2,p=1$c29tZXNhbHQ$9sTbSlTio3Biev89thdrlKKiCaYsjjYVJxGAL3swxpQ",
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
            })
    void published_hashes_are_reproduced(String published) {
        Argon2Hash hash = Argon2Hash.parse(published).orElseThrow();
        byte[] password = "password".getBytes(StandardCharsets.UTF_8);

        assertThat(Argon2.ofThisPlatform().tag(password, hash.salt(), hash.cost(), 32))
                .isEqualTo(hash.tag());
    }

    private static byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        RandomGenerator.getDefault().nextBytes(bytes);
        return bytes;
    }
}
