package io.keystory.command.ssoconnector.signin;

import io.keystory.command.ssoconnector.SsoSignInProvider.Saml;
import io.keystory.command.upstream.saml.SamlAnswer;
import io.keystory.command.upstream.saml.SamlAttempts;
import io.keystory.command.upstream.saml.SamlProvider;
import io.keystory.command.upstream.saml.SamlSignIn;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.platform.saml.InvalidSaml;
import java.net.URI;
import java.util.Map;

/**
 * Signs people in through connectors whose providers speak SAML. Their answers are posted by whatever browser is given
 * them; so one counts only with its receipt, which nobody but that browser gets.
 */
final class SamlConnectors {

    private final SamlAttempts attempts;
    private final SamlSignIn saml;
    private final String origin;

    SamlConnectors(SamlAttempts attempts, SamlSignIn saml, String origin) {
        this.attempts = attempts;
        this.saml = saml;
        this.origin = origin;
    }

    /** Where somebody is sent; 400 guard.invalid_input unless they come back to where receipts are safe: to us. */
    String address(Saml provider, SsoConnectorView connector, SsoAttempt attempt) {
        if (!attempt.redirectUri().startsWith(origin + "/")) {
            throw KeystoryException.invalidInput("redirectUri must be below " + origin);
        }
        return saml.address(them(provider), provider.us(), attempts.requestId(owner(connector, attempt)), attempt.owner());
    }

    /** What was posted as an answer to this attempt; 400 when it is none, 401 when nobody signed in. */
    SsoAnswer answer(Saml provider, SsoConnectorView connector, SsoAttempt attempt, String posted) {
        String owner = owner(connector, attempt);
        try {
            SamlAnswer answer = saml.answer(them(provider), provider.us(), attempts.requestId(owner), posted);
            AssertedPerson asserted = AssertedPerson.of(provider.attributes(), answer);
            return new SsoAnswer(answer.id(), attempts.receipt(owner, answer.id()), SsoPerson.of(
                    connector, provider.provider().entityId(), asserted.person(), asserted.email()));
        } catch (InvalidSaml e) {
            throw new KeystoryException("connector.invalid_response", 400, Map.of("reason", e.getMessage()));
        }
    }

    /** Whether this is the receipt of an answer to this attempt. */
    boolean isReceipt(String given, SsoConnectorView connector, SsoAttempt attempt, String answerId) {
        return attempts.isReceipt(given, owner(connector, attempt), answerId);
    }

    private static SamlProvider them(Saml provider) {
        return new SamlProvider(provider.provider().entityId(), URI.create(provider.provider().signInEndpoint()),
                provider.provider().keys());
    }

    private static String owner(SsoConnectorView connector, SsoAttempt attempt) {
        return connector.id() + "\n" + attempt.owner();
    }
}
