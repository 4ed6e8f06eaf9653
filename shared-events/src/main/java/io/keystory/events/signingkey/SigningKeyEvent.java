package io.keystory.events.signingkey;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.StreamId;
import java.util.Map;

/** What happens to the signing keys of one algorithm. Private keys are in the vault. */
public sealed interface SigningKeyEvent extends DomainEvent {

    KeyRingId keyRingId();

    @Override
    default StreamId stream() {
        return keyRingId().stream();
    }

    /**
     * A key pair was made: {@code publicJwk} is published, the private key is the vault's entry {@code privateKeyId}.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc7517">RFC 7517</a>
     */
    @EventType("signing_key.generated")
    record SigningKeyGenerated(
            KeyRingId keyRingId, String keyId, Map<String, Object> publicJwk, String privateKeyId, KeyStatus status)
            implements SigningKeyEvent {}

    /** A key that is published already will sign from {@code effectiveAt} (epoch ms) on. */
    @EventType("signing_key.promotion_scheduled")
    record PromotionScheduled(KeyRingId keyRingId, String keyId, long effectiveAt) implements SigningKeyEvent {}

    /** A key went on in its life. */
    @EventType("signing_key.status_changed")
    record SigningKeyStatusChanged(KeyRingId keyRingId, String keyId, KeyStatus status) implements SigningKeyEvent {}

    /** A key is no longer published; its private part is destroyed. */
    @EventType("signing_key.deleted")
    record SigningKeyDeleted(KeyRingId keyRingId, String keyId, String privateKeyId) implements SigningKeyEvent {}
}
