package io.keystory.events.signingkey;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.Secret;
import io.keystory.events.platform.StreamId;
import java.util.Map;

/** What can be asked of a key ring's aggregate. */
public sealed interface SigningKeyCommand extends Command {

    KeyRingId keyRingId();

    @Override
    default StreamId stream() {
        return keyRingId().stream();
    }

    /** A key pair made outside; {@code privateKey} is the private JWK as JSON. */
    record NewKey(String keyId, Map<String, Object> publicJwk, String privateKeyId, Secret privateKey) {}

    /** Makes sure that the ring has a current key: keeps {@code key} when there is none, else changes nothing. */
    record EnsureCurrentKey(KeyRingId keyRingId, NewKey key) implements SigningKeyCommand {}

    /** Adds a key: as the current one at once, or as the next one until it is promoted. */
    record RotateKey(KeyRingId keyRingId, NewKey key, boolean isImmediate) implements SigningKeyCommand {}

    /** Makes the next key the current one. */
    record PromoteNextKey(KeyRingId keyRingId) implements SigningKeyCommand {}

    /** Deletes a previous key. */
    record DeleteKey(KeyRingId keyRingId, String keyId) implements SigningKeyCommand {}
}
