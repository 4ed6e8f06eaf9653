package io.keystory.platform.ssoconnector;

/**
 * Where we are, as somebody who relies on an enterprise identity provider, for one SSO connector.
 *
 * @param origin the public origin, without a trailing slash
 * @param connectorId the connector's id
 */
public record SsoAddresses(String origin, String connectorId) {

    /** Where an OpenID provider sends people back to. */
    public String redirectUri() {
        return origin + "/callback/" + connectorId;
    }

    /** What we are called as a SAML service provider. */
    public String entityId() {
        return origin + "/enterprise-sso/" + connectorId;
    }

    /** Where a SAML identity provider sends people back to: our assertion consumer service. */
    public String acsUrl() {
        return origin + "/api/authn/single-sign-on/saml/" + connectorId;
    }
}
