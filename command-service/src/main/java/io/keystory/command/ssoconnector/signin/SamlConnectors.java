package io.keystory.command.ssoconnector.signin;

import io.keystory.command.ssoconnector.SsoSignInProvider.Saml;
import io.keystory.command.upstream.saml.SamlAttempt;
import io.keystory.command.upstream.saml.SamlExchange;
import io.keystory.events.ssoconnector.SsoConnectorView;
import java.util.Map;

/** Signs people in through connectors whose providers speak SAML. */
final class SamlConnectors {

    private final SamlExchange saml;

    SamlConnectors(SamlExchange saml) {
        this.saml = saml;
    }

    /** Where somebody is sent; refused as {@link SamlExchange#address} says. */
    String address(Saml provider, SsoConnectorView connector, SsoAttempt attempt) {
        return saml.address(provider.partner(), of(connector, attempt));
    }

    /** What was posted as an answer to this attempt; refused as {@link SamlExchange#answer} says. */
    SsoAnswer answer(Saml provider, SsoConnectorView connector, SsoAttempt attempt, String posted) {
        SamlExchange.Received received = saml.answer(provider.partner(), of(connector, attempt), posted);
        return new SsoAnswer(received.id(), received.receipt(), SsoPerson.of(
                connector, provider.issuer(), received.asserted().person(), received.asserted().email()));
    }

    /** Refuses what has no receipt of the answer to this attempt, as {@link SamlExchange#requireReceipt} says. */
    void requireReceipt(SsoConnectorView connector, SsoAttempt attempt, Map<String, Object> brought, String answerId) {
        saml.requireReceipt(of(connector, attempt), brought, answerId);
    }

    private static SamlAttempt of(SsoConnectorView connector, SsoAttempt attempt) {
        return new SamlAttempt(connector.id(), attempt.owner(), attempt.state(), attempt.redirectUri());
    }
}
