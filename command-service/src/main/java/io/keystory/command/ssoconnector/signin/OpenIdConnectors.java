package io.keystory.command.ssoconnector.signin;

import io.keystory.command.ssoconnector.SsoSignInProvider.OpenId;
import io.keystory.command.upstream.UpstreamAttempt;
import io.keystory.command.upstream.UpstreamAttempts;
import io.keystory.command.upstream.UpstreamSignIn;
import io.keystory.command.upstream.UpstreamTokens;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.events.user.identity.ExternalUser;
import java.util.Map;

/** Signs people in through connectors whose providers speak OpenID Connect. */
final class OpenIdConnectors {

    private final UpstreamAttempts attempts;
    private final UpstreamSignIn upstream;

    OpenIdConnectors(UpstreamAttempts attempts, UpstreamSignIn upstream) {
        this.attempts = attempts;
        this.upstream = upstream;
    }

    /** Where somebody is sent. */
    String address(OpenId provider, SsoConnectorView connector, SsoAttempt attempt) {
        return upstream.address(provider.provider(), of(connector, attempt));
    }

    /** Who came back with this answer; refused as {@link UpstreamSignIn#arrival} says. */
    SsoArrival arrival(OpenId provider, SsoConnectorView connector, SsoAttempt attempt, Map<String, Object> answer) {
        UpstreamSignIn.Arrival arrival = upstream.arrival(provider.provider(), of(connector, attempt), answer);
        ExternalUser person = arrival.person();
        boolean isTold = provider.trustsUnverifiedEmail() && person.rawData().get("email") instanceof String;
        return new SsoArrival(SsoPerson.of(connector, provider.provider().issuer(), person,
                isTold ? (String) person.rawData().get("email") : person.email()),
                connector.enableTokenStorage() ? arrival.tokens() : null);
    }

    /** What the provider gives in exchange for a refresh token; 401 when it gives nothing. */
    UpstreamTokens refreshed(OpenId provider, String refreshToken) {
        return upstream.refreshed(provider.provider(), refreshToken);
    }

    private UpstreamAttempt of(SsoConnectorView connector, SsoAttempt attempt) {
        return attempts.of("sso\n" + connector.id() + "\n" + attempt.owner(), attempt.state(), attempt.redirectUri());
    }
}
