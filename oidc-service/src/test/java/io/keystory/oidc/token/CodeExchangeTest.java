package io.keystory.oidc.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import io.keystory.events.application.ApplicationType;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestProvider;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CodeExchangeTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static ECKey key;

    @BeforeAll
    static void aKey() {
        key = GIVEN.signingKey();
    }

    @Test
    void a_code_gives_an_opaque_access_token_an_id_token_and_a_refresh_token() throws Exception {
        Authorized app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());

        Calls.Answer answer = app.exchange("openid offline_access profile email");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.text("access_token")).hasSize(43);
        assertThat(answer.text("refresh_token")).hasSize(43);
        assertThat(answer.json().path("expires_in").asInt()).isEqualTo(3600);
        assertThat(answer.text("scope")).isEqualTo("openid offline_access profile email");
        assertThat(answer.text("token_type")).isEqualTo("Bearer");
        SignedJWT idToken = SignedJWT.parse(answer.text("id_token"));
        assertThat(idToken.verify(new ECDSAVerifier(key))).isTrue();
        Map<String, Object> claims = idToken.getPayload().toJSONObject();
        assertThat(claims).containsEntry("sub", app.user()).containsEntry("aud", app.client())
                .containsEntry("nonce", "n-0S6_WzA2Mj").containsEntry("auth_time", 1_700_000_000L)
                .containsEntry("name", "Ada Lovelace").containsEntry("picture", null);
    }
}
