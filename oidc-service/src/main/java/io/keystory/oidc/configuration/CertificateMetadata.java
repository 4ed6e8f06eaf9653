package io.keystory.oidc.configuration;

import io.keystory.platform.KeystorySettings;
import io.keystory.platform.possession.ClientCertificateSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is told of certificates, where there is a way in which they reach us; otherwise nothing.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8705#section-5">RFC 8705, 3.3 and 5</a>
 */
record CertificateMetadata(KeystorySettings keystory, ClientCertificateSettings settings) {

    /** The ways in which clients show who they are, these and what certificates add. */
    List<String> authentication(List<String> others) {
        return Stream.of(others.stream(),
                        Stream.of("tls_client_auth").filter(method -> settings.haveAuthorities()),
                        Stream.of("self_signed_tls_client_auth").filter(method -> settings.areAccepted()))
                .flatMap(methods -> methods).toList();
    }

    void add(Map<String, Object> metadata) {
        if (settings.areAccepted()) {
            metadata.put("tls_client_certificate_bound_access_tokens", true);
            metadata.put("mtls_endpoint_aliases", aliases(settings.origin(keystory) + "/oidc"));
        }
    }

    private static Map<String, String> aliases(String base) {
        Map<String, String> aliases = new LinkedHashMap<>();
        aliases.put("token_endpoint", base + "/token");
        aliases.put("revocation_endpoint", base + "/token/revocation");
        aliases.put("introspection_endpoint", base + "/token/introspection");
        aliases.put("pushed_authorization_request_endpoint", base + "/request");
        aliases.put("device_authorization_endpoint", base + "/device/auth");
        aliases.put("userinfo_endpoint", base + "/me");
        return aliases;
    }
}
