package io.keystory.platform.ssoconnector;

import io.keystory.events.ssoconnector.SsoProtocol;
import io.keystory.events.ssoconnector.SsoProvider;
import io.keystory.platform.connector.Monogram;
import java.util.Arrays;
import java.util.List;

/** An enterprise identity provider as it is offered to administrators. */
public record SsoProviderKind(
        SsoProvider providerName,
        SsoProtocol providerType,
        String logo,
        String logoDark,
        String description,
        String name) {

    private static final List<SsoProviderKind> ALL = Arrays.stream(SsoProvider.values()).map(SsoProviderKind::of).toList();

    /** All of them. */
    public static List<SsoProviderKind> all() {
        return ALL;
    }

    /** What is known of a provider. */
    public static SsoProviderKind of(SsoProvider provider) {
        return switch (provider) {
            case OIDC -> kind(provider, "OIDC", "#f78c40", "Any identity provider that speaks OpenID Connect.");
            case SAML -> kind(provider, "SAML", "#5b6bbf", "Any identity provider that speaks SAML 2.0.");
            case AZURE_AD -> kind(provider, "Microsoft Entra ID (SAML)", "#0078d4",
                    "Microsoft's directory for organizations, formerly Azure AD, by SAML.");
            case GOOGLE_WORKSPACE -> kind(provider, "Google Workspace", "#1a73e8",
                    "Accounts that Google keeps for an organization.");
            case OKTA -> kind(provider, "Okta", "#191919", "Okta's directory for organizations.");
            case AZURE_AD_OIDC -> kind(provider, "Microsoft Entra ID (OIDC)", "#0078d4",
                    "Microsoft's directory for organizations, formerly Azure AD, by OpenID Connect.");
        };
    }

    private static SsoProviderKind kind(SsoProvider provider, String name, String color, String description) {
        String logo = Monogram.of(name, color);
        return new SsoProviderKind(provider, provider.protocol(), logo, logo, description, name);
    }
}
