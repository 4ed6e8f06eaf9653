package io.keystory.platform.ssoconnector;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.platform.Nullable;
import io.keystory.events.ssoconnector.SsoBranding;
import io.keystory.events.ssoconnector.SsoConnectorView;

/** An SSO connector as the sign-in pages show it. */
public record OfferedSsoConnector(
        String id,
        String connectorName,
        String logo,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String darkLogo) {

    /** The connector as it is called and looks. */
    public static OfferedSsoConnector of(SsoConnectorView view) {
        SsoBranding branding = view.branding();
        boolean hasLogo = branding.logo() != null;
        SsoProviderKind kind = SsoProviderKind.of(view.provider());
        return new OfferedSsoConnector(view.id(),
                branding.displayName() == null ? view.connectorName() : branding.displayName(),
                hasLogo ? branding.logo() : kind.logo(),
                hasLogo || branding.darkLogo() != null ? branding.darkLogo() : kind.logoDark());
    }

    /** Whether people can sign in through the connector: somebody's domain is there, and all that has to be known. */
    public static boolean isOne(SsoConnectorView view) {
        return !view.domains().isEmpty() && SsoConfigForm.isWhole(view);
    }
}
