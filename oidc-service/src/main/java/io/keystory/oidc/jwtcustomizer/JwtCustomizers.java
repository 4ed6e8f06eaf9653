package io.keystory.oidc.jwtcustomizer;

import io.keystory.events.jwtcustomizer.JwtCustomizerFold;
import io.keystory.events.jwtcustomizer.JwtCustomizerId;
import io.keystory.platform.Momentary;
import io.keystory.platform.jwtcustomizer.JwtCustomizer;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.time.Duration;
import java.util.Optional;

/** The scripts as they are now, kept for a moment: where there is none, a token costs no more than before. */
final class JwtCustomizers {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Streams streams;
    private final Vault vault;
    private final Momentary<JwtCustomizerId, Optional<JwtCustomizer>> cache = new Momentary<>(FRESH);

    JwtCustomizers(Streams streams, Vault vault) {
        this.streams = streams;
        this.vault = vault;
    }

    Optional<JwtCustomizer> find(JwtCustomizerId id) {
        return cache.get(id, key -> streams.fold(key.stream(), new JwtCustomizerFold())
                .map(view -> JwtCustomizer.of(view, vault)));
    }

    void forget() {
        cache.forget();
    }
}
