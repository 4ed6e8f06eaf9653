package io.keystory.platform.ssoconnector;

import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.events.ssoconnector.SsoProvider;
import java.util.Map;

/**
 * How an OpenID provider is reached.
 *
 * @param issuer null as long as it is not known
 * @param clientId null as long as it is not known
 * @param scope what is asked for, separated by spaces; {@code openid} is in it
 * @param trustUnverifiedEmail whether an address counts that the provider does not call verified
 */
public record OidcSettings(String issuer, String clientId, String scope, boolean trustUnverifiedEmail) {

    private static final String GOOGLE = "https://accounts.google.com";
    private static final String OPENID = "openid";
    private static final String SCOPE = OPENID + " profile email";

    /** Those of a connector. */
    public static OidcSettings of(SsoConnectorView connector) {
        Map<String, Object> config = connector.config();
        String issuer = connector.provider() == SsoProvider.GOOGLE_WORKSPACE ? GOOGLE : text(config, "issuer", null);
        return new OidcSettings(issuer, text(config, "clientId", null), withOpenId(text(config, "scope", SCOPE)),
                Boolean.TRUE.equals(config.get("trustUnverifiedEmail")));
    }

    private static String withOpenId(String scope) {
        return (" " + scope + " ").contains(" " + OPENID + " ") ? scope : OPENID + " " + scope;
    }

    private static String text(Map<String, Object> config, String name, String otherwise) {
        return config.get(name) instanceof String text ? text : otherwise;
    }
}
