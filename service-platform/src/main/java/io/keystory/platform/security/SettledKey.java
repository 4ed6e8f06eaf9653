package io.keystory.platform.security;

import io.keystory.events.signingkey.KeyRingView;
import io.keystory.events.signingkey.KeyRingView.SigningKey;
import io.keystory.events.signingkey.KeyStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which key of a ring is used now. A key that has just been made rests until every process, and whoever asks any of
 * them for keys, knows it: so nothing that is signed with it can fail to be verified.
 */
public final class SettledKey {

    /** How long a new key rests. It is longer than any process keeps what it knows of a ring. */
    public static final Duration REST = Duration.ofSeconds(3);

    private SettledKey() {}

    /**
     * The keys to use at {@code now} (epoch ms), the first of them whose private part is there: a log that came without
     * its vault has no other than the new one. Throws IllegalStateException when the ring has no current key.
     */
    public static List<SigningKey> candidates(KeyRingView ring, long now) {
        SigningKey current = ring.with(KeyStatus.CURRENT)
                .orElseThrow(() -> new IllegalStateException("There is no current " + ring.id() + " key"));
        Optional<SigningKey> resting = ring.with(KeyStatus.PREVIOUS)
                .filter(previous -> now - current.createdAt() < REST.toMillis());
        return resting.map(previous -> List.of(previous, current)).orElse(List.of(current));
    }
}
