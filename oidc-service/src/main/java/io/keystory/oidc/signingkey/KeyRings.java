package io.keystory.oidc.signingkey;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keystory.events.signingkey.KeyRingFold;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.KeyRingView;
import io.keystory.events.signingkey.KeyStatus;
import io.keystory.platform.security.SigningKeys;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The key rings, read from the log and kept for a moment, and the private keys, kept as long as they are used. */
final class KeyRings {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Streams streams;
    private final Vault vault;
    private final Cache<String, KeyRingView> rings = Caffeine.newBuilder().expireAfterWrite(FRESH).build();
    private final Cache<String, SigningKey> keys = Caffeine.newBuilder().maximumSize(20).build();

    KeyRings(Streams streams, Vault vault) {
        this.streams = streams;
        this.vault = vault;
    }

    /** The key of the ring that signs now; throws IllegalStateException when there is none. */
    SigningKey current(String ring) {
        KeyRingView.SigningKey key = keysOf(ring).stream()
                .filter(k -> k.status() == KeyStatus.CURRENT)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no current " + ring + " key"));
        return keys.get(key.keyId(), id -> SigningKey.of(id, ring, privateKey(key), FastCrypto.provider()));
    }

    /** The public keys of all rings, each with its use and algorithm. */
    List<Map<String, Object>> published() {
        return SigningKeys.RINGS.stream()
                .flatMap(ring -> keysOf(ring).stream().map(key -> PublishedKey.of(ring, key)))
                .toList();
    }

    void forget() {
        rings.invalidateAll();
    }

    private List<KeyRingView.SigningKey> keysOf(String ring) {
        return rings.get(ring, this::read).keys();
    }

    private String privateKey(KeyRingView.SigningKey key) {
        return vault.open(key.privateKeyId())
                .orElseThrow(() -> new IllegalStateException("The private key " + key.keyId() + " is gone"));
    }

    private KeyRingView read(String ring) {
        return streams.fold(new KeyRingId(ring).stream(), new KeyRingFold()).orElse(new KeyRingView(ring, List.of()));
    }
}
