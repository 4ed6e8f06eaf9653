package io.keystory.command.connector;

import io.keystory.command.upstream.UpstreamAttempts;
import io.keystory.command.upstream.UpstreamSignIn;
import io.keystory.command.upstream.UpstreamTokens;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.connector.ConnectorView;
import io.keystory.events.user.identity.ExternalUser;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signs people in at the provider of a connector. An attempt belongs to whatever asks for it. */
public final class SocialSignIn {

    private static final String MANAGEMENT = "management";

    private final Connectors connectors;
    private final SocialProviders providers;
    private final UpstreamAttempts attempts;
    private final UpstreamSignIn upstream;

    SocialSignIn(Connectors connectors, SocialProviders providers, UpstreamAttempts attempts, UpstreamSignIn upstream) {
        this.connectors = connectors;
        this.providers = providers;
        this.attempts = attempts;
        this.upstream = upstream;
    }

    /** Where somebody is sent. */
    public String address(ConnectorId id, String owner, String state, String redirectUri) {
        return address(id, owner, state, redirectUri, null);
    }

    /** The same with another scope asked for; null for the connector's own. */
    public String address(ConnectorId id, String owner, String state, String redirectUri, String scope) {
        return upstream.address(
                providers.of(connectors.of(id)).asked(scope), attempts.of(of(id, owner), state, redirectUri));
    }

    /** Who came back from the same attempt with this answer, and by which connector. */
    public Arrival arrival(ConnectorId id, String owner, String state, String redirectUri, Map<String, Object> answer) {
        ConnectorView connector = connectors.of(id);
        UpstreamSignIn.Arrival arrival = upstream.arrival(
                providers.of(connector), attempts.of(of(id, owner), state, redirectUri), answer);
        return new Arrival(connector, arrival.person(), connector.enableTokenStorage() ? arrival.tokens() : null);
    }

    /** What the provider of a connector gives in exchange for a refresh token; 401 when it gives nothing. */
    public UpstreamTokens refreshed(ConnectorId id, String refreshToken) {
        return upstream.refreshed(providers.of(connectors.of(id)), refreshToken);
    }

    /** Where an administrator's own program sends somebody. */
    public String managedAddress(ConnectorId id, String state, String redirectUri) {
        return address(id, MANAGEMENT, state, redirectUri);
    }

    /** Who came back to an administrator's own program; its answer says by {@code state} and {@code redirectUri} to what. */
    public Arrival managedArrival(ConnectorId id, Map<String, Object> answer) {
        return arrival(id, MANAGEMENT, text(answer.get("state")), text(answer.get("redirectUri")), answer);
    }

    private static String text(Object value) {
        return value instanceof String text ? text : null;
    }

    private static String of(ConnectorId id, String owner) {
        return id + "\n" + owner;
    }

    /** Somebody who signed in elsewhere; {@code tokens} are null where the connector keeps none. */
    public record Arrival(ConnectorView connector, ExternalUser person, @Nullable UpstreamTokens tokens) {

        /** What the provider is known by. */
        public String target() {
            return connector.target();
        }
    }
}
