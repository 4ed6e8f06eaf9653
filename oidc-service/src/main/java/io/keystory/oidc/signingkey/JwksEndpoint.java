package io.keystory.oidc.signingkey;

import io.keystory.oidc.platform.EntityTag;
import io.keystory.oidc.platform.ProviderEndpoint;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** The public keys. @see <a href="https://www.rfc-editor.org/rfc/rfc7517#section-5">RFC 7517, 5</a> */
@ProviderEndpoint
final class JwksEndpoint {

    private static final MediaType JWK_SET = MediaType.valueOf("application/jwk-set+json");
    private static final String REVALIDATE = "no-cache, max-age=0, must-revalidate";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeyRings rings;

    JwksEndpoint(KeyRings rings) {
        this.rings = rings;
    }

    @GetMapping("/oidc/jwks")
    ResponseEntity<byte[]> keys() {
        byte[] keys = JSON.writeValueAsBytes(Map.of("keys", rings.published()));
        return ResponseEntity.ok()
                .contentType(JWK_SET)
                .header(HttpHeaders.CACHE_CONTROL, REVALIDATE)
                .eTag(EntityTag.of(keys))
                .body(keys);
    }
}
