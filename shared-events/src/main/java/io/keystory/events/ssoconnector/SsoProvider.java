package io.keystory.events.ssoconnector;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The enterprise identity providers that there are connectors for; the first two are any that speak the protocol. */
public enum SsoProvider {
    OIDC("OIDC", SsoProtocol.OIDC),
    SAML("SAML", SsoProtocol.SAML),
    AZURE_AD("AzureAD", SsoProtocol.SAML),
    GOOGLE_WORKSPACE("GoogleWorkspace", SsoProtocol.OIDC),
    OKTA("Okta", SsoProtocol.OIDC),
    AZURE_AD_OIDC("AzureAdOidc", SsoProtocol.OIDC);

    private final String wireName;
    private final SsoProtocol protocol;

    SsoProvider(String wireName, SsoProtocol protocol) {
        this.wireName = wireName;
        this.protocol = protocol;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** How it is spoken to. */
    public SsoProtocol protocol() {
        return protocol;
    }

    /** The provider of this name; empty for those that there is no connector for. */
    public static Optional<SsoProvider> of(String name) {
        return Arrays.stream(values()).filter(provider -> provider.wireName.equals(name)).findFirst();
    }
}
