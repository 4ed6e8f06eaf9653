package io.keystory.command.ssoconnector.signin;

import io.keystory.command.ssoconnector.SsoProviders;
import io.keystory.command.ssoconnector.SsoSignInProvider.OpenId;
import io.keystory.command.ssoconnector.SsoSignInProvider.Saml;
import io.keystory.command.upstream.UpstreamTokens;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.ssoconnector.SsoConnectorView;
import java.util.Map;
import java.util.function.Supplier;

/** Signs people in at the provider of their enterprise. */
public final class SsoSignIn {

    private final SsoProviders providers;
    private final OpenIdConnectors openId;
    private final SamlConnectors saml;

    SsoSignIn(SsoProviders providers, OpenIdConnectors openId, SamlConnectors saml) {
        this.providers = providers;
        this.openId = openId;
        this.saml = saml;
    }

    /** Where somebody is sent; 400 session.insufficient_info without a state or an address to come back to. */
    public String address(SsoConnectorView connector, SsoAttempt attempt) {
        if (attempt.state().isBlank() || attempt.redirectUri().isBlank()) {
            throw new KeystoryException("session.insufficient_info", 400);
        }
        return switch (providers.of(connector)) {
            case OpenId provider -> openId.address(provider, connector, attempt);
            case Saml provider -> saml.address(provider, connector, attempt);
        };
    }

    /**
     * What a provider posted as an answer to this attempt.
     *
     * @throws KeystoryException 400 when it is none, or the provider does not answer in this way; 401 when nobody signed in
     */
    public SsoAnswer answer(SsoConnectorView connector, SsoAttempt attempt, String posted) {
        return switch (providers.of(connector)) {
            case OpenId provider -> throw new KeystoryException("connector.unexpected_type", 400);
            case Saml provider -> saml.answer(provider, connector, attempt, posted);
        };
    }

    /**
     * Who came back with what they brought.
     *
     * @param answerId what an answer that was posted before is spoken of by, or null
     * @param answered who that answer is about
     * @throws KeystoryException 400 or 401 when it is no answer to this attempt
     */
    public SsoArrival arrival(SsoConnectorView connector, SsoAttempt attempt, Map<String, Object> brought, String answerId,
            Supplier<SsoPerson> answered) {
        return switch (providers.of(connector)) {
            case OpenId provider -> openId.arrival(provider, connector, attempt, brought);
            case Saml provider -> {
                saml.requireReceipt(connector, attempt, brought, answerId);
                yield new SsoArrival(answered.get(), null);
            }
        };
    }

    /** What the provider gives in exchange for a refresh token; 401 when it gives nothing. */
    public UpstreamTokens refreshed(SsoConnectorView connector, String refreshToken) {
        return switch (providers.of(connector)) {
            case OpenId provider -> openId.refreshed(provider, refreshToken);
            case Saml provider -> throw new KeystoryException("connector.unexpected_type", 400);
        };
    }
}
