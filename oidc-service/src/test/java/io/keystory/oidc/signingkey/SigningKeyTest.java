package io.keystory.oidc.signingkey;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.keystory.oidc.support.TestKeys;
import io.keystory.platform.crypto.FastCrypto;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningKeyTest {

    private static final byte[] PAYLOAD = "{\"sub\":\"ada\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void the_jdk_and_native_cryptography_sign_alike() throws Exception {
        ECKey ec = new ECKeyGenerator(Curve.P_384).generate();
        RSAKey rsa = TestKeys.rsa();

        for (Optional<Provider> provider : List.of(FastCrypto.provider(), Optional.<Provider>empty())) {
            JWSObject signed = JWSObject.parse(SigningKey.of("k1", "ES384", ec.toJSONString(), provider)
                    .sign(JOSEObjectType.JWT, PAYLOAD));
            assertThat(signed.getHeader().getKeyID()).isEqualTo("k1");
            assertThat(signed.getPayload().toBytes()).isEqualTo(PAYLOAD);
            assertThat(signed.verify(new ECDSAVerifier(ec))).isTrue();
            assertThat(JWSObject.parse(SigningKey.of("k2", "RS256", rsa.toJSONString(), provider)
                    .sign(JOSEObjectType.JWT, PAYLOAD)).verify(new RSASSAVerifier(rsa))).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"RS256", "PS256", "EdDSA"})
    void every_algorithm_signs_with_either(String algorithm) throws Exception {
        JWK pair = algorithm.equals("EdDSA") ? TestKeys.ed25519() : TestKeys.rsa();

        for (Optional<Provider> provider : List.of(FastCrypto.provider(), Optional.<Provider>empty())) {
            JWSObject signed = JWSObject.parse(SigningKey.of("k", algorithm, pair.toJSONString(), provider)
                    .sign(JOSEObjectType.JWT, PAYLOAD));
            assertThat(signed.getHeader().getAlgorithm().getName()).isEqualTo(algorithm);
            assertThat(TestKeys.isSigned(signed, pair)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"RS256, 16", "ES256, 16", "ES384, 24", "EdDSA, 32"})
    void half_of_the_hash_that_the_algorithm_signs_vouches_for_a_token(String algorithm, int bytes) throws Exception {
        JWK pair = switch (algorithm) {
            case "RS256" -> TestKeys.rsa();
            case "ES256" -> new ECKeyGenerator(Curve.P_256).generate();
            case "ES384" -> new ECKeyGenerator(Curve.P_384).generate();
            default -> TestKeys.ed25519();
        };

        assertThat(Base64.getUrlDecoder().decode(
                SigningKey.of("k", algorithm, pair.toJSONString(), Optional.empty()).halfHash("a token"))).hasSize(bytes);
    }

    @Test
    void the_half_hash_is_that_of_the_standards_own_example() throws Exception {
        RSAKey rsa = TestKeys.rsa();

        assertThat(SigningKey.of("k", "RS256", rsa.toJSONString(), Optional.empty())
                .halfHash("jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y")).isEqualTo("77QmUPtjPfzWtF2AnpK9RQ");
    }
}
