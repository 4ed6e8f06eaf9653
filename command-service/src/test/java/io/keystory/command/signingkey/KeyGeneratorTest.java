package io.keystory.command.signingkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.jwk.JWK;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.SigningKeyCommand.NewKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyGeneratorTest {

    private final KeyGenerator generator = new KeyGenerator();

    @ParameterizedTest
    @CsvSource({"ES384, EC, P-384", "ES256, EC, P-256", "EdDSA, OKP, Ed25519"})
    void a_key_fits_its_ring(String ring, String type, String curve) throws Exception {
        NewKey key = generator.generate(new KeyRingId(ring));

        assertThat(key.publicJwk()).containsEntry("kty", type).containsEntry("crv", curve)
                .containsEntry("alg", ring).containsEntry("use", "sig").doesNotContainKey("d");
        JWK whole = JWK.parse(key.privateKey().value());
        assertThat(whole.isPrivate()).isTrue();
        assertThat(whole.computeThumbprint().toString()).isEqualTo(key.keyId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "PS256"})
    void a_key_for_rsa_has_2048_bits(String ring) throws Exception {
        NewKey key = generator.generate(new KeyRingId(ring));

        assertThat(key.publicJwk()).containsEntry("alg", ring);
        assertThat(JWK.parse(key.publicJwk()).size()).isEqualTo(2048);
        assertThat(key.publicJwk()).doesNotContainKeys("d", "p", "q");
    }

    @Test
    void every_key_is_another_one() {
        KeyRingId ring = new KeyRingId("ES256");

        assertThat(generator.generate(ring).keyId()).isNotEqualTo(generator.generate(ring).keyId());
    }

    @Test
    void there_are_no_keys_for_what_we_do_not_sign_with() {
        assertThatIllegalArgumentException().isThrownBy(() -> generator.generate(new KeyRingId("HS256")));
    }
}
