package io.keystory.platform.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.keystory.events.signingkey.KeyRingFold;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.KeyRingView;
import io.keystory.store.Streams;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** The public keys that our own tokens are verified with, read from the log; an unknown key id is looked up again. */
public final class SigningKeys implements JWKSource<SecurityContext> {

    /** The key rings that every installation has, by algorithm. */
    public static final List<String> RINGS = List.of("ES384", "RS256", "PS256", "ES256", "EdDSA");

    /** Those and the ones that there may be beside them. */
    public static final List<String> ALL =
            Stream.concat(RINGS.stream(), Stream.of(KeyRingId.CHOSEN_ES384.value())).toList();

    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Streams streams;
    private final AtomicReference<Snapshot> snapshot =
            new AtomicReference<>(new Snapshot(new JWKSet(), System.nanoTime() - 2 * FRESH.toNanos()));

    public SigningKeys(Streams streams) {
        this.streams = streams;
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        List<JWK> found = selector.select(keys(FRESH));
        return found.isEmpty() ? selector.select(keys(PATIENCE)) : found;
    }

    private JWKSet keys(Duration maxAge) {
        Snapshot current = snapshot.get();
        if (System.nanoTime() - current.readAt() > maxAge.toNanos()) {
            current = new Snapshot(read(), System.nanoTime());
            snapshot.set(current);
        }
        return current.keys();
    }

    private JWKSet read() {
        return new JWKSet(ALL.stream()
                .flatMap(ring -> streams.fold(new KeyRingId(ring).stream(), new KeyRingFold()).stream())
                .map(KeyRingView::keys)
                .flatMap(List::stream)
                .map(key -> parse(key.publicJwk()))
                .toList());
    }

    private static JWK parse(Map<String, Object> json) {
        try {
            return JWK.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("A stored public key is not a JWK", e);
        }
    }

    private record Snapshot(JWKSet keys, long readAt) {}
}
