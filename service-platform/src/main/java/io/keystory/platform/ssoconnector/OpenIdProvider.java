package io.keystory.platform.ssoconnector;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Nullable;
import io.keystory.platform.connector.ConfigEntry;
import java.net.URI;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an OpenID provider says of itself.
 *
 * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata">OpenID Connect Discovery 1.0, 3</a>
 */
public record OpenIdProvider(
        @JsonProperty("issuer") String issuer,
        @JsonProperty("authorization_endpoint") URI authorizationEndpoint,
        @JsonProperty("token_endpoint") URI tokenEndpoint,
        @JsonProperty("userinfo_endpoint") @Nullable URI userinfoEndpoint,
        @JsonProperty("jwks_uri") URI jwksUri) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Where a provider says it. */
    static URI address(String issuer) {
        return URI.create(plain(issuer) + "/.well-known/openid-configuration");
    }

    /** What this document says; 400 connector.invalid_metadata when it is about another issuer, or says too little. */
    static OpenIdProvider read(byte[] document, String issuer) {
        try {
            OpenIdProvider read = JSON.readValue(document, OpenIdProvider.class);
            if (read != null && read.isOf(issuer)) {
                return read;
            }
            throw invalid();
        } catch (JacksonException e) {
            throw invalid();
        }
    }

    private boolean isOf(String wanted) {
        return issuer != null && plain(issuer).equals(plain(wanted))
                && Stream.of(authorizationEndpoint, tokenEndpoint, jwksUri)
                        .allMatch(address -> address != null && ConfigEntry.isWeb(address));
    }

    /** Providers and those who enter their names are not of one mind about a slash at the end. */
    private static String plain(String issuer) {
        return issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    }

    private static KeystoryException invalid() {
        return new KeystoryException("connector.invalid_metadata", 400);
    }
}
