package io.keystory.command.seed;

import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.SigningKeyCommand.NewKey;

/** The keys that an installation begins with. */
@FunctionalInterface
public interface FirstKeys {

    /** A key pair for a ring that has none yet. */
    NewKey of(KeyRingId ring);
}
