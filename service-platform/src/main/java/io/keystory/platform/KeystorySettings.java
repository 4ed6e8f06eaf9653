package io.keystory.platform;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings every service shares; as environment variables {@code KEYSTORY_ENDPOINT} and so on.
 *
 * @param endpoint the public origin; links, the issuer and cookies depend on it, never on request headers
 * @param trustedProxies addresses (CIDR) whose X-Forwarded-For, X-Forwarded-Proto and X-Forwarded-Host are believed
 * @param managementResource the resource indicator of the Management API
 * @param data the folder that keeps what the product itself writes
 * @param frontends the folder with the built frontends
 * @param keyEncryptionKey 32 bytes in base64 that seal the vault; when absent, the one kept in the data folder
 * @param node the name of this process among its replicas; it owns the processors it runs
 */
@ConfigurationProperties("keystory")
public record KeystorySettings(
        @DefaultValue("http://localhost:3001") URI endpoint,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("https://default.logto.app/api") String managementResource,
        @DefaultValue("data") String data,
        @DefaultValue("frontends") String frontends,
        String keyEncryptionKey,
        @DefaultValue("keystory") String node) {

    /** The issuer of every token. @see <a href="https://www.rfc-editor.org/rfc/rfc8414#section-2">RFC 8414, 2</a> */
    public String issuer() {
        return origin() + "/oidc";
    }

    /** The public origin without a trailing slash. */
    public String origin() {
        String text = endpoint.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** The resource indicator that the Management API is known by as well, wherever this installation is reached. */
    public String managementAlias() {
        return origin() + "/api";
    }

    /** The origin of another name, reached the same way. */
    public String originAt(String name) {
        return endpoint.getScheme() + "://" + name + (endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort());
    }

    /** Whether browsers reach the product over TLS, so that cookies must be secure. */
    public boolean isSecure() {
        return "https".equals(endpoint.getScheme());
    }
}
