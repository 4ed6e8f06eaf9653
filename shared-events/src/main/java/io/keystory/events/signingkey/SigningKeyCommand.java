package io.keystory.events.signingkey;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.Secret;
import io.keystory.events.platform.StreamId;
import java.time.Instant;
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

    /** Adds a key: as the current one when {@code effectiveAt} is null, else as the next one until then. */
    record RotateKey(KeyRingId keyRingId, NewKey key, @Nullable Instant effectiveAt) implements SigningKeyCommand {}

    /** Makes the key the current one; changes nothing when it is not the next one. */
    record PromoteKey(KeyRingId keyRingId, String keyId) implements SigningKeyCommand {}

    /** Deletes a previous key; of the secrets of cookies any that is not the last. */
    record DeleteKey(KeyRingId keyRingId, String keyId) implements SigningKeyCommand {}
}
