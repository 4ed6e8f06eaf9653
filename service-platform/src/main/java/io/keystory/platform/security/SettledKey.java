package io.keystory.platform.security;

import io.keystory.events.signingkey.KeyRingView;
import io.keystory.events.signingkey.KeyRingView.SigningKey;
import io.keystory.events.signingkey.KeyStatus;
import java.time.Duration;
import java.util.Optional;

/**
 * Which key of a ring is used now. A key that has just been made rests until every process, and whoever asks any of
 * them for keys, knows it: so nothing that is signed with it can fail to be verified.
 */
public final class SettledKey {

    /** How long a new key rests. It is longer than any process keeps what it knows of a ring. */
    public static final Duration REST = Duration.ofSeconds(3);

    private SettledKey() {}

    /** The key at {@code now} (epoch ms); throws IllegalStateException when the ring has no current one. */
    public static SigningKey of(KeyRingView ring, long now) {
        SigningKey current = ring.with(KeyStatus.CURRENT)
                .orElseThrow(() -> new IllegalStateException("There is no current " + ring.id() + " key"));
        Optional<SigningKey> before = ring.with(KeyStatus.PREVIOUS);
        return now - current.createdAt() < REST.toMillis() ? before.orElse(current) : current;
    }
}
