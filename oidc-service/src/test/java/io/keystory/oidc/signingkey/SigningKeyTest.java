package io.keystory.oidc.signingkey;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    private static final byte[] PAYLOAD = "{\"sub\":\"ada\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void the_jdk_and_native_cryptography_sign_alike() throws Exception {
        ECKey ec = new ECKeyGenerator(Curve.P_384).generate();
        RSAKey rsa = new RSAKeyGenerator(2048).generate();

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
}
