package io.keystory.platform.connector;

/**
 * Where we are, as somebody who relies on a SAML identity provider, for one social connector.
 *
 * @param origin the public origin, without a trailing slash
 * @param connectorId the connector's id
 */
public record SamlConnectorAddresses(String origin, String connectorId) {

    /** What we are called there unless the configuration says otherwise. */
    public String entityId() {
        return origin + "/saml/" + connectorId;
    }

    /** Where the provider sends people back to: our assertion consumer service. */
    public String acsUrl() {
        return origin + "/api/authn/saml/" + connectorId;
    }
}
