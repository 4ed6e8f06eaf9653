package io.keystory.oidc.signingkey;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keystory.events.signingkey.KeyRingFold;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.KeyRingView;
import io.keystory.events.signingkey.KeyStatus;
import io.keystory.platform.Momentary;
import io.keystory.platform.crypto.FastCrypto;
import io.keystory.platform.security.SettledKey;
import io.keystory.platform.security.SigningKeys;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The key rings, read from the log and kept for a moment, and the private keys, kept as long as they are used. */
final class KeyRings {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Streams streams;
    private final Vault vault;
    private final Clock clock;
    private final Momentary<String, KeyRingView> rings = new Momentary<>(FRESH);
    private final Cache<String, SigningKey> keys = Caffeine.newBuilder().maximumSize(20).build();

    KeyRings(Streams streams, Vault vault, Clock clock) {
        this.streams = streams;
        this.vault = vault;
        this.clock = clock;
    }

    /** The key of the ring that signs now; throws IllegalStateException when none can. */
    SigningKey current(String ring) {
        KeyRingView view = view(ring);
        return SettledKey.candidates(view, clock.millis()).stream()
                .flatMap(key -> signer(view, key).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The private key of " + ring + " is gone"));
    }

    /** The same; empty when the ring has no key, or one that waits for its turn. */
    Optional<SigningKey> find(String ring) {
        return view(ring).with(KeyStatus.CURRENT).isEmpty() ? Optional.empty() : Optional.of(current(ring));
    }

    /** The public keys of all rings, each with its use and algorithm. */
    List<Map<String, Object>> published() {
        return SigningKeys.ALL.stream()
                .map(this::view)
                .flatMap(ring -> ring.keys().stream().map(key -> PublishedKey.of(ring.algorithmOf(key), key)))
                .toList();
    }

    void forget() {
        rings.forget();
    }

    private KeyRingView view(String ring) {
        return rings.get(ring, this::read);
    }

    /** Empty when its private part is not in the vault. */
    private Optional<SigningKey> signer(KeyRingView ring, KeyRingView.SigningKey key) {
        return Optional.ofNullable(keys.get(key.keyId(), id -> vault.open(key.privateKeyId())
                .map(jwk -> SigningKey.of(id, ring.algorithmOf(key), jwk, FastCrypto.provider()))
                .orElse(null)));
    }

    private KeyRingView read(String ring) {
        return streams.fold(new KeyRingId(ring).stream(), new KeyRingFold()).orElse(new KeyRingView(ring, List.of()));
    }
}
