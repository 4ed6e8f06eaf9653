package io.keystory.command.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.password.Argon2Cost.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2HashTest {

    private static final String TEXT =
            "$argon2id$v=19$m=19456,t=2,p=1$AAECAwQFBgcICQoLDA0ODw$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    @Test
    void text_and_hash_are_the_same_thing() {
        Argon2Hash hash = Argon2Hash.parse(TEXT).orElseThrow();

        assertThat(hash.cost()).isEqualTo(new Argon2Cost(Variant.ID, 19, 19_456, 2, 1));
        assertThat(hash.salt()).hasSize(16).startsWith(0, 1, 2);
        assertThat(hash.tag()).hasSize(32).endsWith(30, 31);
        assertThat(hash.text()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "argon2id",
                "$argon2x$v=19$m=8,t=1,p=1$AAECAwQFBgcICQoLDA0ODw$AAECAwQFBgcICQoLDA0ODw",
                "$argon2id$v=19$t=1,m=8,p=1$AAECAwQFBgcICQoLDA0ODw$AAECAwQFBgcICQoLDA0ODw",
                "$argon2id$v=19$m=8,t=1,p=1$AAECAwQFBgcICQoLDA0ODw",
                "$argon2id$v=19$m=8,t=1,p=1$short$AAECAwQFBgcICQoLDA0ODw",
                "$argon2id$v=19$m=8,t=1,p=1$AAECAwQFBgcICQoLDA0ODw$short",
                "$argon2id$v=19$m=8,t=1,p=1$AAECAwQFBgcICQoLDA0ODw$AAECAwQFBgcICQoLDA0ODwAAA",
                "$argon2id$v=19$m=8,t=1,p=1$AAECAwQFBgcICQoLDA0OD!$AAECAwQFBgcICQoLDA0ODw",
                "$argon2id$v=19$m=-8,t=1,p=1$AAECAwQFBgcICQoLDA0ODw$AAECAwQFBgcICQoLDA0ODw",
                "$argon2id$v=19$m=9999999999,t=1,p=1$AAECAwQFBgcICQoLDA0ODw$AAECAwQFBgcICQoLDA0ODw"
            })
    void other_text_is_no_hash(String text) {
        assertThat(Argon2Hash.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "19, 19456, 2, 1, true",
        "16, 65536, 3, 4, true",
        "19, 4096, 256, 1, true",
        "19, 262144, 16, 1, true",
        "19, 262145, 1, 1, false",
        "19, 262144, 17, 1, false",
        "19, 64, 0, 1, false",
        "19, 64, 1, 0, false",
        "19, 64, 1, 17, false",
        "19, 31, 1, 4, false",
        "20, 64, 1, 1, false"
    })
    void a_sign_in_spends_only_what_is_affordable(int version, int memoryKib, int iterations, int lanes, boolean is) {
        assertThat(new Argon2Cost(Variant.ID, version, memoryKib, iterations, lanes).isAffordable()).isEqualTo(is);
    }
}
