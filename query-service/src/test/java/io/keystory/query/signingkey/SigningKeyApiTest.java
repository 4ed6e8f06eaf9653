package io.keystory.query.signingkey;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.KeyStatus;
import io.keystory.events.signingkey.SigningKeyEvent.PromotionScheduled;
import io.keystory.events.signingkey.SigningKeyEvent.SigningKeyDeleted;
import io.keystory.events.signingkey.SigningKeyEvent.SigningKeyGenerated;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SigningKeyApiTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();

    @Test
    void the_installations_keys_are_shown_without_what_is_behind_them() throws Exception {
        String id = next(KeyRingId.INSTALLATION, new ECKeyGenerator(Curve.P_384).generate());

        JsonNode shown = admin.get("/api/configs/oidc/private-keys").json().get(0);

        assertThat(shown.get("id").asString()).isEqualTo(id);
        assertThat(shown.get("signingKeyAlgorithm").asString()).isEqualTo("EC");
        assertThat(shown.get("status").asString()).isEqualTo("Next");
        assertThat(shown.get("effectiveAt").asLong()).isEqualTo(4_000_000_000L);
        assertThat(shown.propertyNames()).doesNotContain("publicJwk", "privateKeyId");
        assertThat(admin.get("/api/configs/oidc/private-keys").response().body()).doesNotContain("vault-entry");
        drop(KeyRingId.INSTALLATION, id);
    }

    @Test
    void keys_of_other_algorithms_are_shown_beside_it_only() throws Exception {
        String id = next(new KeyRingId("RS256"), new RSAKeyGenerator(2048).generate());

        assertThat(admin.get("/api/signing-keys").json().valueStream()
                .filter(ring -> ring.get("algorithm").asString().equals("RS256")).toList()).singleElement()
                .satisfies(ring -> assertThat(ring.get("keys").get(0).get("id").asString()).isEqualTo(id));
        assertThat(admin.get("/api/configs/oidc/private-keys").response().body()).doesNotContain(id);
    }

    @Test
    void secrets_of_cookies_have_an_id_and_an_age() throws Exception {
        next(KeyRingId.COOKIES, new OctetSequenceKeyGenerator(256).generate());

        assertThat(admin.get("/api/configs/oidc/cookie-keys").json().get(0).propertyNames())
                .containsExactlyInAnyOrder("id", "createdAt");
    }

    @Test
    void other_kinds_of_keys_do_not_exist_and_strangers_see_none() {
        assertThat(admin.get("/api/configs/oidc/other-keys").code()).isEqualTo("guard.invalid_input");
        assertThat(service.anonymous().get("/api/configs/oidc/private-keys").status()).isEqualTo(401);
        assertThat(service.anonymous().get("/api/signing-keys").status()).isEqualTo(401);
    }

    private String next(KeyRingId ring, JWK key) {
        String id = Ids.next();
        service.events().append(
                new SigningKeyGenerated(ring, id, published(key), "vault-entry", KeyStatus.NEXT),
                new PromotionScheduled(ring, id, 4_000_000_000_000L));
        service.catchUp();
        return id;
    }

    private static Map<String, Object> published(JWK key) {
        return key.toPublicJWK() == null ? Map.of("kty", "oct") : key.toPublicJWK().toJSONObject();
    }

    private void drop(KeyRingId ring, String id) {
        service.events().append(new SigningKeyDeleted(ring, id, "vault-entry"));
        service.catchUp();
    }
}
