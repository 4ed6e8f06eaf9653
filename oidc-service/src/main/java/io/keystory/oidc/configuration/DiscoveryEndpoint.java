package io.keystory.oidc.configuration;

import io.keystory.oidc.platform.EntityTag;
import io.keystory.oidc.platform.ProviderEndpoint;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells what the provider can do. The second address is where RFC 8414 puts the document of an issuer with a path.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8414#section-3.1">RFC 8414, 3.1</a>
 */
@ProviderEndpoint
final class DiscoveryEndpoint {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final byte[] document;
    private final String version;

    DiscoveryEndpoint(Map<String, Object> metadata) {
        this.document = JSON.writeValueAsBytes(metadata);
        this.version = EntityTag.of(document);
    }

    @GetMapping({"/oidc/.well-known/openid-configuration", "/.well-known/oauth-authorization-server/oidc"})
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .eTag(version)
                .body(document);
    }
}
