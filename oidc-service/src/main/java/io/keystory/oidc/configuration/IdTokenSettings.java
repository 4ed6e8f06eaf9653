package io.keystory.oidc.configuration;

import io.keystory.events.configuration.ConfigurationFold;
import io.keystory.events.configuration.ConfigurationView;
import io.keystory.platform.Momentary;
import io.keystory.store.Streams;
import java.time.Duration;
import java.util.List;

/** What an administrator configured about ID tokens, kept for a moment. */
public final class IdTokenSettings {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Streams streams;
    private final Momentary<String, List<String>> claims = new Momentary<>(FRESH);

    IdTokenSettings(Streams streams) {
        this.streams = streams;
    }

    /** The extended claims that ID tokens carry. */
    public List<String> enabledExtendedClaims() {
        return claims.get("", key -> streams.fold(ConfigurationView.ID_TOKEN.stream(), new ConfigurationFold())
                .orElse(ConfigurationView.DEFAULTS)
                .enabledExtendedClaims());
    }

    void forget() {
        claims.forget();
    }
}
