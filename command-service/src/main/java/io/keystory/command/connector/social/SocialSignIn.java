package io.keystory.command.connector.social;

import io.keystory.command.connector.Connectors;
import io.keystory.command.connector.social.SocialProvider.OAuth;
import io.keystory.command.connector.social.SocialProvider.Saml;
import io.keystory.command.upstream.UpstreamAttempt;
import io.keystory.command.upstream.UpstreamAttempts;
import io.keystory.command.upstream.UpstreamSignIn;
import io.keystory.command.upstream.UpstreamTokens;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.connector.ConnectorView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.identity.ExternalUser;
import io.keystory.events.user.identity.PostedAnswer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signs people in at the provider of a connector, whichever protocol it speaks. An attempt belongs to whatever asks for it. */
public final class SocialSignIn {

    private static final String MANAGEMENT = "management";

    private final Connectors connectors;
    private final SocialProviders providers;
    private final UpstreamAttempts attempts;
    private final UpstreamSignIn upstream;
    private final SamlSocialSignIn saml;
    private final ManagedSignIns managed;

    SocialSignIn(Connectors connectors, SocialProviders providers, UpstreamAttempts attempts, UpstreamSignIn upstream,
            SamlSocialSignIn saml, ManagedSignIns managed) {
        this.connectors = connectors;
        this.providers = providers;
        this.attempts = attempts;
        this.upstream = upstream;
        this.saml = saml;
        this.managed = managed;
    }

    /** Where somebody is sent; {@code scope} is asked for instead of the connector's own, where there are scopes. */
    public String address(SocialAttempt attempt, @Nullable String scope) {
        return switch (providers.of(connectors.of(attempt.connector()))) {
            case OAuth oauth -> upstream.address(oauth.provider().asked(scope), of(attempt));
            case Saml provider -> saml.address(provider, attempt);
        };
    }

    /**
     * Who came back from the same attempt with this answer, and by which connector.
     *
     * @param answered what the provider posted before; null where it did not
     */
    public Arrival arrival(SocialAttempt attempt, Map<String, Object> brought, @Nullable PostedAnswer answered) {
        ConnectorView connector = connectors.of(attempt.connector());
        return switch (providers.of(connector)) {
            case OAuth oauth -> arrival(connector, oauth, attempt, brought);
            case Saml provider -> new Arrival(connector, saml.person(attempt, brought, answered), null);
        };
    }

    /** What the provider of a connector gives in exchange for a refresh token; 401 when it gives nothing. */
    public UpstreamTokens refreshed(ConnectorId id, String refreshToken) {
        return upstream.refreshed(oauth(connectors.of(id)).provider(), refreshToken);
    }

    /**
     * Where an administrator's own program sends somebody; 400 connector.invalid_request_parameters where a provider that
     * posts its answers has answered the same {@code state} before.
     */
    public String managedAddress(ConnectorId id, String state, String redirectUri) {
        return switch (providers.of(connectors.of(id))) {
            case OAuth oauth -> upstream.address(oauth.provider(), of(managed(id, state, redirectUri)));
            case Saml provider -> {
                attempts.require(state, redirectUri);
                SocialAttempt attempt = managed.attempt(id, state, redirectUri);
                managed.begin(attempt);
                yield saml.managedAddress(provider, attempt);
            }
        };
    }

    /**
     * Who came back to an administrator's own program; its answer says by {@code state} and {@code redirectUri} to what.
     *
     * @throws KeystoryException 422 session.invalid_connector_id where there is no such connector
     */
    public Arrival managedArrival(ConnectorId id, Map<String, Object> answer) {
        ConnectorView connector = connectors.find(id).orElseThrow(() -> new KeystoryException(
                "session.invalid_connector_id", 422, Map.of("connectorId", id.value())));
        String state = text(answer.get("state"));
        String redirectUri = text(answer.get("redirectUri"));
        return switch (providers.of(connector)) {
            case OAuth oauth -> arrival(connector, oauth, managed(id, state, redirectUri), answer);
            case Saml provider -> {
                attempts.require(state, redirectUri);
                yield new Arrival(connector, posted(managed.attempt(id, state, redirectUri), answer), null);
            }
        };
    }

    private ExternalUser posted(SocialAttempt attempt, Map<String, Object> brought) {
        ExternalUser person = saml.person(attempt, brought, managed.answered(attempt).orElse(null));
        managed.use(attempt);
        return person;
    }

    private Arrival arrival(ConnectorView connector, OAuth oauth, SocialAttempt attempt, Map<String, Object> brought) {
        UpstreamSignIn.Arrival arrival = upstream.arrival(oauth.provider(), of(attempt), brought);
        return new Arrival(connector, arrival.person(), connector.enableTokenStorage() ? arrival.tokens() : null);
    }

    /** SAML knows no tokens that could be refreshed. */
    private OAuth oauth(ConnectorView connector) {
        return switch (providers.of(connector)) {
            case OAuth oauth -> oauth;
            case Saml provider -> throw new KeystoryException("connector.unexpected_type", 400);
        };
    }

    private static SocialAttempt managed(ConnectorId id, String state, String redirectUri) {
        return new SocialAttempt(id, MANAGEMENT, state, redirectUri);
    }

    private static String text(Object value) {
        return value instanceof String text ? text : null;
    }

    private UpstreamAttempt of(SocialAttempt attempt) {
        return attempts.of(attempt.connector() + "\n" + attempt.owner(), attempt.state(), attempt.redirectUri());
    }

    /** Somebody who signed in elsewhere; {@code tokens} are null where the connector keeps none. */
    public record Arrival(ConnectorView connector, ExternalUser person, @Nullable UpstreamTokens tokens) {

        /** What the provider is known by. */
        public String target() {
            return connector.target();
        }
    }
}
