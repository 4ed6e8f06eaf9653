package io.keystory.command.signingkey;

import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.KeyStatus;
import io.keystory.events.signingkey.SigningKeyCommand.PromoteKey;
import io.keystory.platform.command.Commands;
import io.keystory.platform.security.SigningKeys;
import java.time.Clock;

/** Makes next keys current when their turn has come. */
final class KeyPromotion {

    private final Commands commands;
    private final KeyRotation rotation;
    private final Clock clock;

    KeyPromotion(Commands commands, KeyRotation rotation, Clock clock) {
        this.commands = commands;
        this.rotation = rotation;
        this.clock = clock;
    }

    /** Looks at every ring; when several processes do so at once, one of them promotes the key. */
    void promoteDueKeys() {
        SigningKeys.ALL.stream().map(KeyRingId::new).forEach(ring -> rotation.keysOf(ring).with(KeyStatus.NEXT)
                .filter(key -> key.effectiveAt() != null && key.effectiveAt() <= clock.millis())
                .ifPresent(key -> commands.send(new PromoteKey(ring, key.keyId()))));
    }
}
