package io.keystory.oidc.configuration;

import io.keystory.oidc.application.DocumentAddresses;
import io.keystory.oidc.application.ImplicitFlow;
import io.keystory.oidc.clientregistration.RegistrationPolicies;
import io.keystory.oidc.configuration.ProviderMetadata.Opened;
import io.keystory.oidc.platform.EntityTag;
import io.keystory.oidc.platform.ProviderEndpoint;
import io.keystory.platform.domain.Endpoints;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    private final Map<String, Object> metadata;
    private final RegistrationPolicies registrations;
    private final DocumentAddresses documents;
    private final ImplicitFlow implicit;
    private final Endpoints endpoints;
    private final Map<Shown, Document> made = new ConcurrentHashMap<>();

    DiscoveryEndpoint(
            Map<String, Object> metadata, RegistrationPolicies registrations, DocumentAddresses documents,
            ImplicitFlow implicit, Endpoints endpoints) {
        this.metadata = metadata;
        this.registrations = registrations;
        this.documents = documents;
        this.implicit = implicit;
        this.endpoints = endpoints;
    }

    @GetMapping({"/oidc/.well-known/openid-configuration", "/.well-known/oauth-authorization-server/oidc"})
    ResponseEntity<byte[]> document(HttpServletRequest request) {
        Opened opened = new Opened(registrations.areOpen(), documents.count(), implicit.isOffered());
        Document document = made.computeIfAbsent(new Shown(opened, endpoints.origin(request)), shown ->
                Document.of(ProviderMetadata.at(shown.origin(), ProviderMetadata.with(metadata, shown.opened()))));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .eTag(document.version())
                .body(document.bytes());
    }

    private record Shown(Opened opened, String origin) {}

    private record Document(byte[] bytes, String version) {

        static Document of(Map<String, Object> metadata) {
            byte[] bytes = JSON.writeValueAsBytes(metadata);
            return new Document(bytes, EntityTag.of(bytes));
        }
    }
}
