package io.keystory.oidc.signinexperience;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keystory.events.connector.ConnectorClaim;
import io.keystory.events.connector.ConnectorFold;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.ssoconnector.SsoConnectorClaim;
import io.keystory.events.ssoconnector.SsoConnectorFold;
import io.keystory.platform.connector.SocialConnector;
import io.keystory.platform.ssoconnector.OfferedSsoConnector;
import io.keystory.store.Claims;
import io.keystory.store.Streams;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The connectors that the sign-in experience offers, as the log has them, kept for a few seconds. */
public final class OfferedConnectors {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int MOST = 200;

    private final Claims claims;
    private final Streams streams;
    private final Cache<String, Optional<SocialConnector>> cache =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST).build();

    private final Cache<String, List<OfferedSsoConnector>> enterprises =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();

    OfferedConnectors(Claims claims, Streams streams) {
        this.claims = claims;
        this.streams = streams;
    }

    /** The social ones, in the order in which they are offered. */
    public List<SocialConnector> of(SignInExperienceView experience) {
        return experience.socialSignInConnectorTargets().stream()
                .flatMap(target -> cache.get(target, this::find).stream()).toList();
    }

    /** Those of enterprises, by name; none where people do not sign in through them. */
    public List<OfferedSsoConnector> ofEnterprises(SignInExperienceView experience) {
        return experience.singleSignOnEnabled() ? enterprises.get(SsoConnectorClaim.NAME, this::named) : List.of();
    }

    private List<OfferedSsoConnector> named(String kind) {
        return streams.foldAll(claims.ownersOf(kind), new SsoConnectorFold()).values().stream()
                .filter(OfferedSsoConnector::isOne).map(OfferedSsoConnector::of)
                .sorted(Comparator.comparing(OfferedSsoConnector::connectorName)).toList();
    }

    private Optional<SocialConnector> find(String target) {
        return claims.ownerOf(ConnectorClaim.of(ConnectorType.SOCIAL, target, ConnectorClaim.EVERYWHERE))
                .flatMap(stream -> streams.fold(stream, new ConnectorFold()))
                .map(SocialConnector::of);
    }
}
