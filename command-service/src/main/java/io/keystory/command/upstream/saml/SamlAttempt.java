package io.keystory.command.upstream.saml;

/**
 * One attempt to sign in at a provider that speaks SAML.
 *
 * @param connectorId the connector that leads there
 * @param relayState what the attempt is called; goes to the provider and comes back, so it is no secret
 * @param state what the page that asked recognizes the answer by
 * @param redirectUri where that page is
 */
public record SamlAttempt(String connectorId, String relayState, String state, String redirectUri) {

    /** What requests and receipts of this attempt are derived from. */
    String owner() {
        return connectorId + "\n" + relayState;
    }
}
