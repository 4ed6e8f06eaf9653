package io.keystory.platform.ssoconnector;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keystory.events.platform.Nullable;
import io.keystory.events.ssoconnector.SsoProtocol;
import java.util.Map;

/**
 * An SSO connector together with what is known of its provider.
 *
 * @param name what the provider is called
 * @param providerConfig both sides of the connection as far as they are known now; absent about the past
 */
public record DescribedSsoConnector(
        @JsonUnwrapped SsoConnectorAnswer connector,
        String name,
        SsoProtocol providerType,
        String providerLogo,
        String providerLogoDark,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Object> providerConfig) {

    /** A connector with both sides of its connection, or null. */
    public static DescribedSsoConnector of(SsoConnectorAnswer connector, Map<String, Object> providerConfig) {
        SsoProviderKind kind = SsoProviderKind.of(connector.providerName());
        return new DescribedSsoConnector(
                connector, kind.name(), kind.providerType(), kind.logo(), kind.logoDark(), providerConfig);
    }
}
