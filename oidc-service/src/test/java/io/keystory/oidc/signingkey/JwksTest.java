package io.keystory.oidc.signingkey;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.keystory.events.application.ApplicationType;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import io.keystory.platform.crypto.FastCrypto;
import io.keystory.platform.security.SettledKey;
import java.text.ParseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JwksTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    @BeforeAll
    static void aKey() {
        TestKey.current();
    }

    @Test
    void it_publishes_public_keys_and_nothing_private() throws Exception {
        Answer answer = PROVIDER.calls().get("/oidc/jwks");

        assertThat(answer.header("Content-Type")).startsWith("application/jwk-set+json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache, max-age=0, must-revalidate");
        ECKey key = (ECKey) JWKSet.parse(answer.body()).getKeyByKeyId(TestKey.current().getKeyID());
        assertThat(key.isPrivate()).isFalse();
        assertThat(key.getAlgorithm().getName()).isEqualTo("ES384");
        assertThat(key.getKeyUse().getValue()).isEqualTo("sig");
        assertThat(answer.body()).doesNotContain("\"d\"");
        assertThat(PROVIDER.calls().get("/oidc/jwks", "If-None-Match", answer.header("ETag")).status()).isEqualTo(304);
    }

    @Test
    void a_new_key_signs_once_everybody_knows_it_and_the_old_one_stays_published() throws Exception {
        Authorized app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
        String old = TestKey.current().getKeyID();
        assertThat(keyOf(app)).isEqualTo(old);
        String fresh = TestKey.replace();

        assertThat(keyOf(app)).isEqualTo(old);
        assertThat(published().getKeyByKeyId(fresh)).isNotNull();
        PROVIDER.clock().later(SettledKey.REST, () -> assertThat(keyOf(app)).isEqualTo(fresh));
        assertThat(published().getKeyByKeyId(old)).isNotNull();

        TestKey.restore(fresh);
        assertThat(keyOf(app)).isEqualTo(old);
        assertThat(published().getKeyByKeyId(fresh)).isNull();
    }

    @Test
    void a_new_key_signs_at_once_when_the_one_before_it_came_without_its_private_part() {
        Authorized app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
        TestKey.lose("lost");
        String fresh = TestKey.replace();

        assertThat(keyOf(app)).isEqualTo(fresh);

        TestKey.restore("lost");
        TestKey.restore(fresh);
        assertThat(keyOf(app)).isEqualTo(TestKey.current().getKeyID());
    }

    @Test
    void native_cryptography_signs_where_it_loads() {
        assertThat(FastCrypto.provider()).isPresent();
    }

    private static String keyOf(Authorized app) {
        try {
            return SignedJWT.parse(app.exchange("openid").text("id_token")).getHeader().getKeyID();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private static JWKSet published() throws Exception {
        return JWKSet.parse(PROVIDER.calls().get("/oidc/jwks").body());
    }
}
