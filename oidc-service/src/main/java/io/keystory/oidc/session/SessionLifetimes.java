package io.keystory.oidc.session;

import io.keystory.events.configuration.ConfigurationFold;
import io.keystory.events.configuration.ConfigurationView;
import io.keystory.platform.Momentary;
import io.keystory.store.Streams;
import java.time.Duration;
import java.time.Instant;

/** How long sessions live, as an administrator configured it; kept for a moment. */
public final class SessionLifetimes {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Streams streams;
    private final Momentary<String, ConfigurationView> configuration = new Momentary<>(FRESH);

    SessionLifetimes(Streams streams) {
        this.streams = streams;
    }

    /** When a session that begins now is over at the latest. */
    Instant endOf(Instant now) {
        return now.plusSeconds(configuration().sessionTtl());
    }

    /** When a session that is used now is over unless it is used again, {@code end} at the latest. */
    Instant restUntil(Instant now, Instant end) {
        Long idle = configuration().sessionIdleTtl();
        return idle == null || now.plusSeconds(idle).isAfter(end) ? end : now.plusSeconds(idle);
    }

    /** Whether using a session makes it live longer. */
    boolean isProlongedByUse() {
        return configuration().sessionIdleTtl() != null;
    }

    void forget() {
        configuration.forget();
    }

    private ConfigurationView configuration() {
        return configuration.get("", key -> streams.fold(ConfigurationView.SESSION.stream(), new ConfigurationFold())
                .orElse(ConfigurationView.DEFAULTS));
    }
}
