package io.keystory.command.signingkey;

import io.keystory.events.signingkey.KeyRingFold;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.KeyRingView;
import io.keystory.events.signingkey.SigningKeyCommand.EnsureCurrentKey;
import io.keystory.events.signingkey.SigningKeyCommand.NewKey;
import io.keystory.events.signingkey.SigningKeyCommand.RotateKey;
import io.keystory.platform.command.Commands;
import io.keystory.platform.security.SettledKey;
import io.keystory.store.Streams;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Gives rings new keys. */
final class KeyRotation {

    private final Commands commands;
    private final Streams streams;
    private final KeySettings settings;
    private final Clock clock;

    KeyRotation(Commands commands, Streams streams, KeySettings settings, Clock clock) {
        this.commands = commands;
        this.streams = streams;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Adds a key.
     *
     * @param seconds how long it is published before it signs, null for as long as is configured; at 0 it signs as soon
     *     as every process knows it, after {@link SettledKey#REST}
     */
    KeyRingView rotate(KeyRingId ring, NewKey key, Integer seconds) {
        commands.send(rotation(ring, key, seconds));
        return keysOf(ring);
    }

    /** The same for an RSA key in the installation's own ring; whoever chose ES384 is signed for by a key of their own. */
    KeyRingView rotateToRsa(NewKey key, NewKey chosen, Integer seconds) {
        commands.sendTogether(List.of(new EnsureCurrentKey(KeyRingId.CHOSEN_ES384, chosen),
                rotation(KeyRingId.INSTALLATION, key, seconds)));
        return keysOf(KeyRingId.INSTALLATION);
    }

    private RotateKey rotation(KeyRingId ring, NewKey key, Integer seconds) {
        Duration grace = seconds == null ? settings.privateKeyRotationGracePeriod() : Duration.ofSeconds(seconds);
        return new RotateKey(ring, key, grace.isZero() ? null : clock.instant().plus(grace));
    }

    /** The keys of the ring. */
    KeyRingView keysOf(KeyRingId ring) {
        return streams.fold(ring.stream(), new KeyRingFold()).orElse(new KeyRingView(ring.value(), List.of()));
    }
}
